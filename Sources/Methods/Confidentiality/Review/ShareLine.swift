// SPDX-License-Identifier: AGPL-3.0-or-later

/// A published line of shares as a function of whole numbers: how many respondents of each of its parts have
/// the property.
struct ShareLine {
  /// Respondents of equal weight, whose number with the property is not published.
  struct Part {
    /// Their places among the contributions.
    let members: [Int]
    let stratum: Int
    /// What of it is a secret when it is small: a stratum, or a hidden row with several strata.
    let secret: Int
  }

  let table: CandidateTable
  let rules: DisclosureRules
  /// The row, or nil for the whole.
  let row: Int?
  let parts: [Part]
  /// The true number with the property, by part.
  let truth: [Int]
  /// The rows that show a figure of their own of a part, by part; for tables by stratum.
  let shownRow: [Int?]
  /// Whether the reason shown says of each secret that it is small, or that it is not.
  let tellsSmall: Bool
  /// Whether the weights in a stratum are equal, so that numbers alone make the share.
  let isEven: Bool
  /// The respondents of the line, and those among them with the property who are in none of the parts.
  private let size: Int
  private let beside: Int

  /// The whole, or a row that is shown, by stratum.
  init(
    _ table: CandidateTable, _ row: Int?, hiding hidden: Set<Int>, _ rules: DisclosureRules, isByStratum: Bool
  ) {
    let places = table.contributions.indices.filter { row == nil || table.contributions[$0].row == row }
    let byStratum = Dictionary(grouping: places) { table.contributions[$0].stratum ?? -1 }
    let parts = byStratum.sorted { $0.key < $1.key }.map {
      Part(members: $0.value, stratum: $0.key, secret: $0.key)
    }
    let shown = parts.map { part -> Int? in
      guard isByStratum, let row = part.members.first.flatMap({ table.contributions[$0].row }) else {
        return nil
      }
      return hidden.contains(row) ? nil : row
    }
    self.init(table, row, parts, shown, rules, tellsSmall: isByStratum)
  }

  /// The rows hidden together, by row and stratum: what the whole says of them when the other rows are known.
  init(_ table: CandidateTable, hiddenRows: Set<Int>, _ rules: DisclosureRules) {
    let places = table.contributions.indices.filter {
      table.contributions[$0].row.map(hiddenRows.contains) ?? true
    }
    let byPart = Dictionary(grouping: places) {
      [table.contributions[$0].row ?? -1, table.contributions[$0].stratum ?? -1]
    }
    let parts = byPart.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
      Part(members: $0.value, stratum: $0.key[1], secret: $0.key[0])
    }
    self.init(table, nil, parts, parts.map { _ in nil }, rules, tellsSmall: true)
  }

  private init(
    _ table: CandidateTable, _ row: Int?, _ parts: [Part], _ shownRow: [Int?], _ rules: DisclosureRules,
    tellsSmall: Bool
  ) {
    self.table = table
    self.row = row
    self.parts = parts
    self.shownRow = shownRow
    self.rules = rules
    self.tellsSmall = tellsSmall
    truth = parts.map { part in part.members.count { table.contributions[$0].value != 0 } }
    let members = table.contributions.filter { row == nil || $0.row == row }
    size = members.count
    beside = members.count { $0.value != 0 } - truth.reduce(0, +)
    isEven = parts.allSatisfy { part in
      let weights = part.members.map { table.contributions[$0].weight }
      return (weights.max() ?? 0) - (weights.min() ?? 0) <= 1e-9 * (weights.max() ?? 0)
    }
  }

  /// The sizes and the numbers with the property of the secrets, by secret.
  func secrets(_ numbers: [Int]) -> [Int: (size: Int, with: Int)] {
    var secrets: [Int: (size: Int, with: Int)] = [:]
    for (part, number) in zip(parts, numbers) {
      let before = secrets[part.secret] ?? (0, 0)
      secrets[part.secret] = (before.size + part.members.count, before.with + number)
    }
    return secrets
  }

  /// The secrets that the rules hide when these are the numbers.
  func small(_ numbers: [Int]) -> Set<Int> {
    Set(
      secrets(numbers).filter { min($1.with, $1.size - $1.with) < rules.minimumRespondents }.map(\.key))
  }

  /// Whether there is something to hide in the line.
  var hasSecret: Bool { !small(truth).isEmpty }

  /// What anyone sees of the reasons: where rows are the secrets, which are small; elsewhere, that no
  /// numerator is given.
  func reasons(_ numbers: [Int]) -> Set<Int> {
    let small = small(numbers)
    if tellsSmall { return small }
    return row == nil && !small.isEmpty ? [-1] : []
  }

  /// Whether the line could look as it does if these were the numbers: a line with few on one side would not
  /// be shown at all, and reasons would be others.
  func couldBe(_ numbers: [Int]) -> Bool {
    let with = beside + numbers.reduce(0, +)
    return min(with, size - with) >= rules.minimumRespondents && reasons(numbers) == reasons(truth)
  }

  /// The exact figures for these numbers: of the line, then of each row shown of a part.
  func figures(_ numbers: [Int]) -> [Candidate]? {
    var values = table.contributions.map(\.value)
    for (part, number) in zip(parts, numbers) {
      for (place, member) in part.members.enumerated() { values[member] = place < number ? 1 : 0 }
    }
    var figures: [Candidate] = []
    for line in [row] + shownRow.compactMap({ $0 }) {
      guard let figure = table.recalculation?.line(values, line) else { return nil }
      figures.append(figure)
    }
    return figures
  }
}
