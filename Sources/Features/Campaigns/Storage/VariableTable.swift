// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Kernel
public import Persistence

/// The dictionary of variables.
public struct VariableTable {
  let session: Session

  /// Every variable, by name.
  public func all() throws -> [String: Variable] {
    let rows = try session.rows("SELECT name, kind, meaning, unit, codes, since FROM variable")
    return try rows.reduce(into: [:]) { variables, row in
      let variable = try Self.variable(row)
      variables[variable.name] = variable
    }
  }

  /// Enters variables that a questionnaire measures; those that are there gain its codes.
  ///
  /// - Throws: `CampaignError.variableChanged` when one is there with values of another kind.
  public func enter(_ variables: [Variable]) throws {
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

  private static func variable(_ row: Row) throws -> Variable {
    guard let kind = Variable.Kind(rawValue: try row.text("kind")),
      let codes = try JSON(parsing: try row.text("codes").utf8).list
    else { throw StorageError.unreadable("variable") }
    return Variable(
      name: try row.text("name"), kind: kind, meaning: try row.text("meaning"),
      unit: try row.optionalText("unit"),
      codes: codes.compactMap { code in
        guard let name = code["name"]?.text, let label = code["label"]?.text else { return nil }
        return Choice(name: name, label: label)
      },
      since: try row.integer("since"))
  }
}

extension Session {
  /// The dictionary of variables.
  public var variables: VariableTable { VariableTable(session: self) }
}
