// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Poles
import Sampling

/// The poles that a campaign may ask, as they were on one day.
struct FrozenFrame: Hashable, Sendable {
  /// The poles, by reference, whatever the language.
  let entries: [FrameEntry]

  /// The frame of these poles, all made up or all real.
  ///
  /// - Throws: `.emptyFrame`, `.mixedFrame` or `.doubledPole`.
  init(_ entries: [FrameEntry], isFictitious: Bool) throws(CampaignError) {
    guard !entries.isEmpty else { throw .emptyFrame }
    var seen: Set<ID<Pole>> = []
    for entry in entries {
      guard entry.isFictitious == isFictitious else { throw .mixedFrame(reference: entry.reference) }
      guard seen.insert(entry.pole).inserted else { throw .doubledPole(reference: entry.reference) }
    }
    self.entries = entries.sorted {
      $0.reference.unicodeScalars.lexicographicallyPrecedes($1.reference.unicodeScalars)
    }
  }

  /// What the draw says of each pole, in the order of the entries.
  ///
  /// - Parameter hash: SHA-256, given by the caller.
  /// - Throws: `DrawError` when the sizes contradict the frame.
  func draw(
    _ plan: SamplingPlan, hash: ([UInt8]) -> [UInt8]
  ) throws(DrawError) -> [StratifiedDraw.Outcome] {
    let units = entries.map { StratifiedDraw.Unit(reference: $0.reference, stratum: $0.stratum) }
    return try StratifiedDraw(frame: units, sizes: sizes(plan.design), seed: plan.seed, hash: hash).outcomes
  }

  private func sizes(_ design: SamplingPlan.Design) -> [String: StratifiedDraw.Size] {
    switch design {
    case .stratified(let sizes): sizes
    case .census:
      entries.reduce(into: [:]) { sizes, entry in sizes[entry.stratum] = .all }
    }
  }
}
