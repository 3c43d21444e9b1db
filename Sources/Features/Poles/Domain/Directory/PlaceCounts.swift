// SPDX-License-Identifier: AGPL-3.0-or-later

/// How many poles there are, and how precisely they are placed.
struct PlaceCounts: Hashable, Sendable {
  private let counts: [Place.Precision: Int]

  init(_ poles: [PoleSummary]) {
    counts = Dictionary(grouping: poles, by: \.place.precision).mapValues(\.count)
  }

  /// How many are known to this precision and no more.
  subscript(precision: Place.Precision) -> Int { counts[precision] ?? 0 }

  /// How many there are.
  var total: Int { counts.values.reduce(0, +) }
}
