// SPDX-License-Identifier: AGPL-3.0-or-later

/// The audit of a share by someone who kept its earlier versions, and tries every pair of sets of numbers
/// that could be behind the two wholes.
///
/// It knows how many respondents of each stratum came, went or changed their answer. It tries `most` sets at
/// most for each version; where there are more, nothing is proved.
struct VersionAudit {
  /// How many sets of numbers are tried at most, by version.
  static let most = 20_000

  let table: TableAudit

  init(_ table: TableAudit) { self.table = table }

  /// Small numbers of a stratum, of either version, of which one value is left.
  func findings() -> [AuditFinding] {
    guard let whole = table.lines.last, let figure = whole.cell.figure else { return [] }
    let versions = table.candidate.earlier
    let tables = [table.candidate] + versions.map(\.table)
    // What three versions leave together is not tried: nothing is proved.
    if versions.count > 1, tables.contains(where: { !secrets(of: $0).isEmpty }) {
      return [table.finding(table.lines.count - 1, .unsolved)]
    }
    return versions.flatMap { earlier -> [AuditFinding] in
      guard let printed = earlier.whole.figure else { return [] }
      let secrets = [secrets(of: earlier.table), secrets(of: table.candidate)]
      guard secrets.contains(where: { !$0.isEmpty }) else { return [] }
      guard let then = sets(of: earlier.table, showing: printed),
        let now = sets(of: table.candidate, showing: figure)
      else { return [table.finding(table.lines.count - 1, .unsolved)] }
      let pairs = then.flatMap { old in now.filter { mayFollow(old, $0, earlier) }.map { [old, $0] } }
      let isFound = secrets.indices.contains { version in
        secrets[version].contains { stratum in Set(pairs.map { $0[version][stratum] }).count < 2 }
      }
      return isFound ? [table.finding(table.lines.count - 1, .recoverable)] : []
    }
  }

  /// The respondents of each stratum.
  private func heaps(_ candidate: CandidateTable) -> [Int: [Int]] {
    Dictionary(grouping: candidate.contributions.indices) { candidate.contributions[$0].stratum ?? -1 }
  }

  private func secrets(of candidate: CandidateTable) -> [Int] {
    let minimum = table.rules.minimumRespondents
    return heaps(candidate).filter { _, members in
      let number = members.count { candidate.contributions[$0].value != 0 }
      return number < minimum || members.count - number < minimum
    }.map(\.key)
  }

  /// The numbers by stratum that would have been printed so.
  private func sets(of candidate: CandidateTable, showing figure: ReleasedFigure) -> [[Int: Int]]? {
    let heaps = heaps(candidate).sorted { $0.key < $1.key }
    guard heaps.reduce(1.0, { $0 * Double($1.value.count + 1) }) <= Double(Self.most) else { return nil }
    var sets: [[Int: Int]] = [[:]]
    for (stratum, members) in heaps {
      sets = sets.flatMap { set in (0...members.count).map { set.merging([stratum: $0]) { $1 } } }
    }
    let printed = PrintedFigure(figure, decimals: candidate.decimals)
    return sets.filter { set in
      if case .exactly(let numerator) = figure.numerator, set.values.reduce(0, +) != numerator {
        return false
      }
      var values = candidate.contributions.map { $0.value }
      for (stratum, members) in heaps {
        for (place, member) in members.enumerated() {
          values[member] = place < set[stratum, default: 0] ? 1 : 0
        }
      }
      return candidate.recalculation?.line(values, nil).map(printed.agrees) ?? false
    }
  }

  private func mayFollow(_ old: [Int: Int], _ new: [Int: Int], _ earlier: EarlierShare) -> Bool {
    for stratum in Set(old.keys).union(new.keys) {
      let change = new[stratum, default: 0] - old[stratum, default: 0]
      if change > earlier.arrived[stratum, default: 0] { return false }
      if change < -earlier.left[stratum, default: 0] { return false }
    }
    return true
  }
}
