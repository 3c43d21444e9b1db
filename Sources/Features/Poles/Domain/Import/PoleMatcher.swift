// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// Finds which pole of the register a line of a file is about.
///
/// By its address, when the line gives one; then by what the last import called it; then by its SIREN number;
/// then by its name and place. Anything less sure is a question.
struct PoleMatcher {
  private let known: [KnownPole]
  private let bySlug: [String: Int]
  private let byKey: [String: Int]
  private let bySIREN: [String: Int]
  private let byName: [String: [Int]]

  init(_ known: [KnownPole]) {
    func index(_ key: (KnownPole) -> String?) -> [String: Int] {
      let pairs = known.enumerated().compactMap { place, pole in key(pole).map { ($0, place) } }
      return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
    self.known = known
    bySlug = index(\.slug)
    byKey = index(\.externalKey)
    bySIREN = index(\.record.values.siren)
    byName = Dictionary(grouping: known.indices) { known[$0].record.values.name.folded }
  }

  /// The pole at an address.
  func pole(at slug: String) -> KnownPole? { bySlug[slug].map { known[$0] } }

  /// The pole that a record is about, or nil when it is a new one.
  func pole(of record: PoleRecord) -> KnownPole? {
    if let place = byKey[PoleIdentity.key(of: record)] { return known[place] }
    if let siren = record.values.siren, let place = bySIREN[siren] { return known[place] }
    let namesakes = (byName[record.values.name.folded] ?? []).map { known[$0] }.filter { pole in
      PoleIdentity.isSamePlace(pole.record.values.place, record.values.place)
        && !hasOtherIdentity(pole.record, record)
    }
    return namesakes.count == 1 ? namesakes[0] : nil
  }

  /// Two references or two SIREN numbers are two poles.
  private func hasOtherIdentity(_ left: PoleRecord, _ right: PoleRecord) -> Bool {
    func differ(_ one: String?, _ other: String?) -> Bool { one != nil && other != nil && one != other }
    return differ(left.reference, right.reference) || differ(left.values.siren, right.values.siren)
  }
}
