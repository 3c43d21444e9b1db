// SPDX-License-Identifier: AGPL-3.0-or-later

/// The whole of a table of shares as a function of whole numbers: how many respondents of each stratum have
/// the property. Where the rows are the strata, those that are shown are part of what is printed.
struct ShareWhole {
  let table: CandidateTable
  let rules: DisclosureRules
  /// The places of the respondents among the contributions, by stratum.
  let members: [[Int]]
  /// The true number with the property, by stratum.
  let truth: [Int]
  /// The row that a stratum is, where it is shown.
  private let shownRow: [Int?]

  init(_ table: CandidateTable, hiding hidden: Set<Int>, _ rules: DisclosureRules) {
    let byStratum = Dictionary(grouping: table.contributions.indices) {
      table.contributions[$0].stratum ?? -1
    }
    members = byStratum.sorted { $0.key < $1.key }.map(\.value)
    truth = members.map { places in places.count { table.contributions[$0].value != 0 } }
    shownRow = members.map { places in
      guard table.drawn != nil, let row = table.contributions[places[0]].row else { return nil }
      return hidden.contains(row) ? nil : row
    }
    self.table = table
    self.rules = rules
  }

  var sizes: [Int] { members.map(\.count) }
  /// The places of the strata among those of the draw.
  var strata: [Int] { members.map { table.contributions[$0[0]].stratum ?? -1 } }

  /// Whether numbers alone make the share.
  var isEven: Bool { members.allSatisfy { table.hasEvenWeights($0) } }

  /// Whether there is something to hide.
  var hasSecret: Bool { !small(truth).isEmpty }

  /// The strata of which the rules hide the number when these are the numbers.
  func small(_ numbers: [Int]) -> Set<Int> {
    Set(numbers.indices.filter { rules.isSmall(numbers[$0], of: members[$0].count) })
  }

  /// Whether the table could look as it does if these were the numbers: a whole with few on one side would
  /// not be shown at all, and reasons would be others. Rows that are strata say which have a small side;
  /// elsewhere the missing numerator says that one has.
  func couldBe(_ numbers: [Int]) -> Bool {
    guard !rules.isSmall(numbers.reduce(0, +), of: table.contributions.count) else { return false }
    let (told, guessed) = (small(truth), small(numbers))
    return table.drawn == nil ? guessed.isEmpty == told.isEmpty : guessed == told
  }

  /// The exact figures for these numbers: of the whole, then of each row shown.
  func figures(_ numbers: [Int]) -> [Candidate]? {
    let figures = ([nil] + shownRow.compactMap { $0 }).compactMap { table.figure(members, numbers, row: $0) }
    return figures.count == 1 + shownRow.count { $0 != nil } ? figures : nil
  }
}
