// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Testing

@testable import Persistence

@Suite struct `A piece of SQL` {
  @Test func `numbers its values in the manner of each engine`() {
    let sql: SQL = "SELECT name FROM pole WHERE region = \("Bretagne") AND jobs > \(12)"
    #expect(sql.text(for: .postgres) == "SELECT name FROM pole WHERE region = $1 AND jobs > $2")
    #expect(sql.text(for: .sqlite) == "SELECT name FROM pole WHERE region = ?1 AND jobs > ?2")
    #expect(sql.values == [.text("Bretagne"), .integer(12)])
  }

  @Test func `numbers the values of a spliced piece in their new place`() {
    let condition: SQL = "jobs > \(12) OR active = \(true)"
    let sql: SQL = "SELECT \(1.5) FROM pole WHERE (\(condition)) AND name = \("Bocage")"
    #expect(
      sql.text(for: .postgres) == "SELECT $1 FROM pole WHERE (jobs > $2 OR active = $3) AND name = $4")
    #expect(sql.values == [.real(1.5), .integer(12), .boolean(true), .text("Bocage")])
  }

  @Test func `leaves quotes, comments, dollars and casts as they are`() {
    let sql: SQL = "SELECT '$1 ?1 it''s', \"a?\", \(7)::text -- $9\n/* ?3 */"
    #expect(sql.text(for: .postgres) == "SELECT '$1 ?1 it''s', \"a?\", $1::text -- $9\n/* ?3 */")
    #expect(sql.text(for: .sqlite) == "SELECT '$1 ?1 it''s', \"a?\", ?1::text -- $9\n/* ?3 */")
  }

  @Test func `binds a text that looks like SQL`() {
    let name = "'; DROP TABLE pole; --"
    let sql: SQL = "SELECT \(name)"
    #expect(sql.text(for: .postgres) == "SELECT $1")
    #expect(sql.values == [.text(name)])
  }

  @Test func `writes an absent value with its type`() {
    let sql: SQL = "SELECT \(nil as Int?), \(nil as Day?), \(nil as Bool?), \(SQLValue.null), \(3)"
    #expect(
      sql.text(for: .postgres)
        == "SELECT CAST(NULL AS BIGINT), CAST(NULL AS TEXT), CAST(NULL AS BOOLEAN), NULL, $1")
    #expect(sql.values == [.integer(3)])
  }

  @Test func `lists values and joins pieces`() {
    let conditions: [SQL] = ["id IN \(SQL.list([1, 2]))", "name = \("Bocage")"]
    let sql = conditions.joined(separator: " AND ")
    #expect(sql.text(for: .postgres) == "id IN ($1, $2) AND name = $3")
    #expect(sql.values == [.integer(1), .integer(2), .text("Bocage")])
  }
}
