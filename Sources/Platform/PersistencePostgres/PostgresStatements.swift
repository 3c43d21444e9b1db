// SPDX-License-Identifier: AGPL-3.0-or-later
import CPQ

/// The statements a connection has prepared, by text and types.
struct PostgresStatements {
  private struct Key: Hashable {
    let text: String
    let types: [Oid]
  }

  private var names: [Key: String] = [:]
  private var count = 0

  /// Whether all should be forgotten before another is prepared: lists of any length make many texts.
  var isFull: Bool { names.count >= 500 }

  /// A name that no statement of the connection has.
  var nextName: String { "s\(count)" }

  func name(of text: String, _ types: [Oid]) -> String? { names[Key(text: text, types: types)] }

  mutating func remember(_ name: String, _ text: String, _ types: [Oid]) {
    names[Key(text: text, types: types)] = name
    count += 1
  }

  mutating func forgetAll() { names = [:] }
}
