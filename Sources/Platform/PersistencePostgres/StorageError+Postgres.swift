// SPDX-License-Identifier: AGPL-3.0-or-later
import CPQ
import Persistence

extension StorageError {
  /// The meaning of an error of the server, by its SQLSTATE (PostgreSQL manual, appendix A).
  init(postgres result: PostgresResult) {
    let message = result.field("M")
    switch result.field("C") {
    case "23505": self = .duplicate(constraint: Self.key(result))
    case "23503": self = .foreignKey(result.field("n"))
    case "23514": self = .check(result.field("n"))
    // RAISE EXCEPTION of a trigger that holds a rule.
    case "P0001": self = .check(message)
    case "23502": self = .notNull("\(result.field("t")).\(result.field("c"))")
    case "40001", "40P01", "55P03": self = .busy
    case let state: self = .other("\(state): \(message)")
    }
  }

  /// `pole.name, pole.year`, as SQLite says it, from the detail `Key (name, year)=(…) already exists.`; the
  /// name of the index when it is not on columns.
  private static func key(_ result: PostgresResult) -> String {
    let detail = result.field("D")
    guard
      let open = detail.firstIndex(of: "("),
      let close = detail[open...].firstIndex(of: ")"),
      detail[close...].hasPrefix(")=("),
      !detail[open..<close].dropFirst().contains("(")
    else { return result.field("n") }
    let columns = detail[open..<close].dropFirst().split(separator: ", ")
    return columns.map { "\(result.field("t")).\($0)" }.joined(separator: ", ")
  }
}
