// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// A stratified simple random sample without replacement, drawn by permanent random numbers.
///
/// The sample of a stratum is its n units with the smallest numbers; equal numbers are told apart by
/// reference.
public struct StratifiedDraw: Hashable, Sendable {
  /// A unit of the frame.
  public struct Unit: Hashable, Sendable {
    /// Its public reference.
    public let reference: String
    /// The stratum that it lies in.
    public let stratum: String

    /// A unit of the frame.
    public init(reference: String, stratum: String) {
      self.reference = reference
      self.stratum = stratum
    }
  }

  /// How many units of a stratum are drawn.
  public enum Size: Hashable, Sendable {
    /// This many.
    case count(Int)
    /// The whole stratum.
    case all
  }

  /// What the draw says of a unit.
  public struct Outcome: Hashable, Sendable {
    /// The unit.
    public let unit: Unit
    /// N, the units of its stratum.
    public let population: Int
    /// n, the units drawn in its stratum.
    public let size: Int
    /// Its permanent random number.
    public let number: PermanentRandomNumber
    /// Whether it is drawn.
    public let isSelected: Bool
  }

  /// The outcomes, in the order of the frame.
  public let outcomes: [Outcome]

  /// The draw of `sizes` units by stratum from `frame`.
  ///
  /// - Parameter hash: SHA-256, given by the caller.
  /// - Throws: `DrawError` when the frame or the sizes contradict themselves or each other.
  public init(frame: [Unit], sizes: [String: Size], seed: String, hash: ([UInt8]) -> [UInt8])
    throws(DrawError)
  {
    try Self.check(frame)
    let places = Dictionary(grouping: frame.indices) { frame[$0].stratum }
    let counts = try Self.counts(sizes, populations: places.mapValues(\.count))
    let numbers = frame.map { PermanentRandomNumber(seed: seed, reference: $0.reference, hash: hash) }
    var selected = Array(repeating: false, count: frame.count)
    for (stratum, members) in places {
      let sorted = members.sorted {
        numbers[$0] != numbers[$1]
          ? numbers[$0] < numbers[$1]
          : frame[$0].reference.precedes(frame[$1].reference)
      }
      for place in sorted.prefix(counts[stratum, default: 0]) { selected[place] = true }
    }
    outcomes = frame.indices.map { place in
      let stratum = frame[place].stratum
      return Outcome(
        unit: frame[place], population: places[stratum, default: []].count,
        size: counts[stratum, default: 0], number: numbers[place], isSelected: selected[place])
    }
  }

  private static func check(_ frame: [Unit]) throws(DrawError) {
    var seen: Set<String> = []
    for (place, unit) in frame.enumerated() {
      if unit.reference.isEmpty { throw .emptyReference(row: place + 1) }
      if unit.stratum.isEmpty { throw .emptyStratum(row: place + 1) }
      if !seen.insert(unit.reference).inserted { throw .doubledReference(unit.reference) }
    }
  }

  private static func counts(
    _ sizes: [String: Size], populations: [String: Int]
  ) throws(DrawError) -> [String: Int] {
    for stratum in sizes.keys.sorted() where populations[stratum] == nil { throw .unknownStratum(stratum) }
    var counts: [String: Int] = [:]
    for (stratum, population) in populations.sorted(by: { $0.key < $1.key }) {
      switch sizes[stratum] {
      case nil: throw .stratumWithoutSize(stratum)
      case .all: counts[stratum] = population
      case .count(let size) where size < 0: throw .negativeSize(stratum: stratum, size: size)
      case .count(let size) where size > population:
        throw .sizeTooLarge(stratum: stratum, size: size, population: population)
      case .count(0): throw .nobodyDrawn(stratum: stratum)
      case .count(let size): counts[stratum] = size
      }
    }
    return counts
  }
}
