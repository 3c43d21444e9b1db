// SPDX-License-Identifier: AGPL-3.0-or-later

/// What an outsider, then the one respondent of a line, finds again of the hidden values of a table.
struct LineAudit {
  /// A hidden value that must not be found again.
  struct Secret {
    var line: Int
    var unknown: Int
    var truth: Double
    var wanted: Auditor.Width?
  }

  let table: TableAudit
  var knowledge = OutsiderKnowledge()
  var secrets: [Secret] = []
  /// By line with one respondent, the hidden values that this respondent knows.
  var ownValues: [Int: [(unknown: Int, truth: Double)]] = [:]

  init(_ table: TableAudit) { self.table = table }

  /// What is wrong; several values of one line make one finding.
  func findings() -> [AuditFinding] {
    var found: [AuditFinding] = []
    let program = OutsiderProgram(knowledge)
    for secret in secrets {
      guard let interval = program?.interval(of: secret.unknown) else {
        found.append(table.finding(secret.line, .unsolved))
        continue
      }
      if let problem = Auditor.problem(interval, truth: secret.truth, wanted: secret.wanted) {
        found.append(table.finding(secret.line, problem))
      }
    }
    // The only respondent of the whole table finds nobody but oneself.
    guard table.candidate.contributions.count > 1 else { return found }
    for (own, values) in ownValues.sorted(by: { $0.key < $1.key }) {
      let learnt = values.reduce(knowledge) { $0.learning($1.unknown, is: $1.truth) }
      let program = OutsiderProgram(learnt)
      for secret in secrets where secret.line != own {
        guard let interval = program?.interval(of: secret.unknown) else {
          found.append(table.finding(secret.line, .unsolved))
          continue
        }
        guard Auditor.isPoint(interval, secret.truth) else { continue }
        let key = table.lines.indices.contains(own) ? table.lines[own].cell.key : ""
        found.append(table.finding(secret.line, .recoverableByContributor(from: key)))
      }
    }
    return found
  }
}
