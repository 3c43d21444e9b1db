// SPDX-License-Identifier: AGPL-3.0-or-later

/// The respondents of a row of a share, or those in no row, by stratum.
struct ShareBlock {
  /// What the rules protect: a stratum of the row, or the row as one.
  typealias Secret = (with: Int, size: Int, stratum: Int?)

  let row: Int?
  /// Their places among the contributions, by stratum.
  let members: [[Int]]
  /// The true numbers with the property, by stratum.
  let truth: [Int]
  let isShown: Bool
  /// Whether the reason for which the row is hidden says that a side is small, or that none is.
  let tells: Bool

  var sizes: [Int] { members.map(\.count) }

  /// The blocks of a table by a variable, without those that are empty.
  static func all(of table: CandidateTable, hiding hidden: Set<Int>, tellingWhy tells: Bool) -> [ShareBlock] {
    let strata = Set(table.contributions.map(\.stratum)).sorted { ($0 ?? -1) < ($1 ?? -1) }
    let byRow = Dictionary(grouping: table.contributions.indices) { table.contributions[$0].row }
    return (table.rows.indices.map { $0 } + [nil]).compactMap { row in
      guard let places = byRow[row] else { return nil }
      let members = strata.map { stratum in places.filter { table.contributions[$0].stratum == stratum } }
      let isShown = row.map { !hidden.contains($0) } ?? false
      return ShareBlock(
        row: row, members: members,
        truth: members.map { places in places.count { table.contributions[$0].value != 0 } },
        isShown: isShown, tells: tells && row != nil)
    }
  }

  /// The whole that these blocks make.
  init(merging blocks: [ShareBlock]) {
    let strata = blocks.first?.members.indices ?? 0..<0
    self.init(
      row: nil, members: strata.map { h in blocks.flatMap { $0.members[h] } },
      truth: strata.map { h in blocks.reduce(0) { $0 + $1.truth[h] } }, isShown: true, tells: false)
  }

  private init(row: Int?, members: [[Int]], truth: [Int], isShown: Bool, tells: Bool) {
    self.row = row
    self.members = members
    self.truth = truth
    self.isShown = isShown
    self.tells = tells
  }

  /// What the rules protect of these numbers: each stratum of a row that is shown, and a hidden row as one.
  func secrets(_ numbers: [Int]) -> [Secret] {
    guard isShown else { return [(numbers.reduce(0, +), sizes.reduce(0, +), nil)] }
    return numbers.indices.filter { sizes[$0] > 0 }.map { (numbers[$0], sizes[$0], $0) }
  }

  /// Whether one of these numbers has a small side.
  func holdsSmall(_ numbers: [Int], _ rules: DisclosureRules) -> Bool {
    secrets(numbers).contains { rules.isSmall($0.with, of: $0.size) }
  }

  /// Whether the row could be shown, or hidden for the reason that it gives, with these numbers.
  func couldBe(_ numbers: [Int], _ rules: DisclosureRules) -> Bool {
    func isSmall(_ numbers: [Int]) -> Bool { rules.isSmall(numbers.reduce(0, +), of: sizes.reduce(0, +)) }
    return isShown ? !isSmall(numbers) : !tells || isSmall(numbers) == isSmall(truth)
  }
}

extension DisclosureRules {
  /// Whether a side of a number with the property, out of so many, is small.
  func isSmall(_ with: Int, of size: Int) -> Bool { min(with, size - with) < minimumRespondents }
}
