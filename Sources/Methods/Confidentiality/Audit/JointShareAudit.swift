// SPDX-License-Identifier: AGPL-3.0-or-later

/// The audit of a share by a variable, of which all lines are read together.
///
/// It knows the weights and the numbers of answers by row and stratum. For each small number, and for anyone
/// or a respondent of either side, it looks for a table that has another number there and is printed alike:
/// row after row, what is nearest to the truth first, never twice from the same sums. A number for which
/// there is none is a leak; one for which `most` tries were not enough counts as not solved.
struct JointShareAudit {
  static let most = 200_000

  /// The respondents of a row by stratum, or of those in no row.
  struct Part {
    let line: Int?
    let members: [[Int]]
    let truth: [Int]
    /// The numbers by stratum that what is published of the row allows, the nearest to the truth first.
    var choices: [[Int]] = []
  }
  /// A small number: of a part, of a stratum, or of both.
  struct Secret {
    let part: Int?
    let stratum: Int?
  }
  /// What a respondent knows: that its stratum of a part does not have this number.
  struct Insight {
    let part: Int
    let stratum: Int
    let impossible: Int
  }

  private let audit: ShareAudit
  private let table: TableAudit
  let figure: ReleasedFigure
  private(set) var parts: [Part]
  let whole: Part

  /// Nothing for a table without rows, by stratum, or whose whole is hidden.
  init?(_ audit: ShareAudit) {
    let table = audit.table
    let all = table.candidate.contributions
    guard table.candidate.drawn == nil, let figure = table.lines.last?.cell.figure, table.lines.count > 1
    else {
      return nil
    }
    let strata = Array(Set(all.map(\.stratum)))
    func part(_ line: Int?, _ places: [Int]) -> Part {
      let members = strata.map { stratum in places.filter { all[$0].stratum == stratum } }
      return Part(line: line, members: members, truth: members.map { $0.count { all[$0].value != 0 } })
    }
    self.audit = audit
    self.table = table
    self.figure = figure
    whole = part(table.lines.count - 1, Array(all.indices))
    parts = (table.candidate.rows.indices.map { $0 } + [nil]).compactMap { row in
      let places = all.indices.filter { all[$0].row == row }
      return places.isEmpty ? nil : part(row, places)
    }
  }

  /// The lines of which a small number is found again.
  func findings() -> [AuditFinding] {
    let secrets = secrets()
    guard !secrets.isEmpty else { return [] }
    let total = table.lines.count - 1
    let isShown = parts.contains { $0.line.map { table.lines[$0].cell.figure != nil } ?? false }
    var filled = self
    for place in parts.indices {
      guard parts[place].members.reduce(1.0, { $0 * Double($1.count + 1) }) <= Double(ShareAudit.most) else {
        return isShown ? [table.finding(total, .unsolved)] : []
      }
      filled.parts[place].choices = choices(of: parts[place])
    }
    return secrets.flatMap { secret in
      insights(beside: secret).compactMap { insight in
        var search = Search(filled, secret, insight)
        if search.finds() { return nil }
        let line = secret.part.map { parts[$0].line ?? total } ?? total
        return table.finding(line, search.left > 0 ? .recoverable : .unsolved)
      }
    }
  }

  func isShown(_ part: Part) -> Bool { part.line.map { table.lines[$0].cell.figure != nil } ?? false }

  func isSmall(_ numbers: [Int], of part: Part) -> Bool {
    audit.isSmall(numbers.reduce(0, +), of: part.members.reduce(0) { $0 + $1.count })
  }

  private func secrets() -> [Secret] {
    var found: [Secret] = []
    for (place, part) in parts.enumerated() {
      if isShown(part) {
        found += smallStrata(of: part, part.truth).map { Secret(part: place, stratum: $0) }
      } else if isSmall(part.truth, of: part) {
        found.append(Secret(part: place, stratum: nil))
      }
    }
    return found + smallStrata(of: whole, whole.truth).map { Secret(part: nil, stratum: $0) }
  }

  func smallStrata(of part: Part, _ numbers: [Int]) -> [Int] {
    numbers.indices.filter {
      part.members[$0].count > 0 && audit.isSmall(numbers[$0], of: part.members[$0].count)
    }
  }

  private func insights(beside secret: Secret) -> [Insight?] {
    var found: [Insight?] = [nil]
    for (place, part) in parts.enumerated() {
      for (stratum, members) in part.members.enumerated() {
        let holder = secret.part.map { parts[$0] } ?? whole
        let size =
          secret.stratum.map { holder.members[$0].count } ?? holder.members.reduce(0) { $0 + $1.count }
        let isIn = (secret.part ?? place) == place && (secret.stratum ?? stratum) == stratum
        // The one respondent of it has nothing to find.
        guard !(isIn && size == 1) else { continue }
        for number in [0, members.count] where part.truth[stratum] != number {
          found.append(Insight(part: place, stratum: stratum, impossible: number))
        }
      }
    }
    return found
  }

  private func choices(of part: Part) -> [[Int]] {
    var sets: [[Int]] = [[]]
    for members in part.members { sets = sets.flatMap { set in (0...members.count).map { set + [$0] } } }
    func distance(_ numbers: [Int]) -> Int { zip(numbers, part.truth).reduce(0) { $0 + abs($1.0 - $1.1) } }
    return sets.filter { mayBe($0, part) }.sorted { (distance($0), $0[0]) < (distance($1), $1[0]) }
  }

  /// Whether a part could have these numbers, by what is published of its row alone.
  private func mayBe(_ numbers: [Int], _ part: Part) -> Bool {
    guard let line = part.line else { return true }
    let cell = table.lines[line].cell
    switch cell.hiddenReason {
    case .smallPart, .tooFewRespondents: return isSmall(numbers, of: part)
    case .secondary: return !isSmall(numbers, of: part)
    case .some: return true
    case nil: return !isSmall(numbers, of: part) && isPrinted(numbers, part)
    }
  }

  func isPrinted(_ numbers: [Int], _ part: Part) -> Bool {
    guard let line = part.line, let figure = table.lines[line].cell.figure else { return false }
    if case .exactly(let numerator) = figure.numerator, numbers.reduce(0, +) != numerator { return false }
    var values = table.candidate.contributions.map(\.value)
    for (members, number) in zip(part.members, numbers) {
      for (order, member) in members.enumerated() { values[member] = order < number ? 1 : 0 }
    }
    let row = line == table.lines.count - 1 ? nil : line
    let exact = table.candidate.recalculation?.line(values, row)
    return exact.map(PrintedFigure(figure, decimals: table.candidate.decimals).agrees) ?? false
  }
}
