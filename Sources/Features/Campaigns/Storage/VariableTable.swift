// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Kernel
import Persistence

/// The dictionary of variables.
struct VariableTable {
  let session: Session

  /// Every variable, by name.
  func all() throws -> [String: Variable] {
    let rows = try session.rows("SELECT name, kind, meaning, unit, codes, since FROM variable")
    return try rows.reduce(into: [:]) { variables, row in
      let variable = try Self.variable(row)
      variables[variable.name] = variable
    }
  }

  /// Enters variables that a questionnaire measures; those that are there gain its codes.
  ///
  /// - Throws: `CampaignError.variableChanged` when one is there with values of another kind.
  func enter(_ variables: [Variable]) throws {
    let known = try all()
    for variable in variables {
      let joined = try known[variable.name]?.joined(with: variable) ?? variable
      guard joined != known[variable.name] else { continue }
      try session.run(
        """
        INSERT INTO variable (name, kind, meaning, unit, codes, since)
        VALUES (\(joined.name), \(joined.kind.rawValue), \(joined.meaning), \(joined.unit),
          \(Self.json(joined.codes).canonical), \(joined.since))
        ON CONFLICT (name) DO UPDATE SET codes = excluded.codes, since = excluded.since
        """)
    }
  }

  private static func json(_ codes: [Choice]) -> JSON {
    .list(codes.map { ["name": .text($0.name), "label": .text($0.label)] })
  }

  private static func variable(_ row: Row) throws(StorageError) -> Variable {
    guard let kind = Variable.Kind(rawValue: try row.text("kind")) else { throw .unreadable("variable.kind") }
    guard let codes = Self.codes(try row.text("codes")) else { throw .unreadable("variable.codes") }
    return Variable(
      name: try row.text("name"), kind: kind, meaning: try row.text("meaning"),
      unit: try row.optionalText("unit"), codes: codes, since: try row.integer("since"))
  }

  private static func codes(_ text: String) -> [Choice]? {
    guard let list = (try? JSON(parsing: text.utf8))?.list else { return nil }
    let codes = list.compactMap { code -> Choice? in
      guard let name = code["name"]?.text, let label = code["label"]?.text else { return nil }
      return Choice(name: name, label: label)
    }
    return codes.count == list.count ? codes : nil
  }
}

extension Session {
  /// The dictionary of variables.
  var variables: VariableTable { VariableTable(session: self) }
}
