// SPDX-License-Identifier: AGPL-3.0-or-later
import Chance
import Spreadsheets
import Testing

@Suite struct `Tables as CSV` {
  private func table(_ text: String, _ separator: Character = ",") throws(CSVError) -> CSVTable {
    try CSVTable(reading: Array(text.utf8), separator: separator)
  }

  @Test func `quoted fields hold separators, quotes and line ends`() throws {
    let table = try table("nom,note\r\n\"Lac, bleu\",\"dit \"\"oui\"\"\r\nou non\"\r\nÎle,\r\n")
    #expect(table.header == ["nom", "note"])
    #expect(
      table.records == [
        CSVRecord(line: 2, fields: ["Lac, bleu", "dit \"oui\"\r\nou non"]),
        CSVRecord(line: 4, fields: ["Île", ""]),
      ])
  }

  @Test(arguments: ["\n", "\r", "\r\n"]) func `any line end will do, and blank lines are passed over`(
    end: String
  ) throws {
    let table = try table(["\u{FEFF}\"a\",b", "", "1,2", "3,4"].joined(separator: end))
    #expect(table.header == ["a", "b"])
    #expect(table.records.map(\.line) == [3, 4])
    #expect(table.records.last?.fields == ["3", "4"])
  }

  @Test func `chunks may cut anywhere`() throws {
    var bytes = Array("\u{FEFF}é,\"x\r\ny\"\r\n\"\"\"\",z\r\n".utf8)[...]
    var reader = CSVReader { bytes.popFirst().map { [$0] } }
    #expect(try reader.next() == CSVRecord(line: 1, fields: ["é", "x\r\ny"]))
    #expect(try reader.next() == CSVRecord(line: 3, fields: ["\"", "z"]))
    #expect(try reader.next() == nil)
  }

  @Test func `a file in Windows-1252 is refused with its line`() {
    let bytes = Array("nom,ville\nLac,Lyon\n\"a\r\nb\nP".utf8) + [0xF4] + Array("le\",Ain\n".utf8)
    #expect(throws: CSVError.notUTF8(line: 5)) { try CSVTable(reading: bytes) }
    #expect(throws: CSVError.notUTF8(line: 2)) { try CSVTable(reading: Array("a\nb\0\n".utf8)) }
  }

  @Test func `quotes in the wrong place are refused with their place`() {
    #expect(throws: CSVError.strayQuote(line: 2, column: 2)) { try table("a,b\n1,2\"3\n") }
    #expect(throws: CSVError.strayQuote(line: 2, column: 1)) { try table("a,b\n\"1\"x,2\n") }
    #expect(throws: CSVError.unclosedQuote(line: 3)) { try table("a,b\n1,2\n3,\"4\n5,6\n") }
  }

  @Test func `a header is needed, with a name once for each column`() {
    #expect(throws: CSVError.missingHeader) { try table("\n\n") }
    #expect(throws: CSVError.duplicateColumn("nom")) { try table("nom,ville, nom\n") }
    #expect(throws: CSVError.unnamedColumn(2)) { try table("nom,\n") }
    #expect(throws: CSVError.wrongFieldCount(line: 3, expected: 2, found: 3)) {
      try table("a,b\n1,2\n1,2,3\n")
    }
    #expect(throws: CSVError.wrongFieldCount(line: 2, expected: 2, found: 1)) { try table("a,b\n1\n") }
  }

  @Test func `another separator is recognised`() throws {
    #expect(throws: CSVError.wrongSeparator(found: ";")) { try table("nom;ville\nLac;Lyon\n") }
    #expect(throws: CSVError.wrongSeparator(found: "\t")) { try table("nom\tville\n") }
    #expect(throws: CSVError.wrongSeparator(found: ",")) { try table("nom,ville\n", ";") }
    #expect(try table("nom;ville\nLac;1,5\n", ";").records.first?.fields == ["Lac", "1,5"])
  }

  @Test func `limits hold`() {
    var limits = CSVLimits()
    (limits.field, limits.record, limits.columns, limits.records, limits.total) = (4, 6, 3, 2, 30)
    func read(_ text: String) throws { _ = try CSVTable(reading: Array(text.utf8), limits: limits) }
    #expect(throws: CSVError.tooLong(line: 2, limit: 4)) { try read("a\n12345\n") }
    #expect(throws: CSVError.tooLong(line: 2, limit: 6)) { try read("a,b\n1234,123\n") }
    #expect(throws: CSVError.tooManyColumns(line: 1, limit: 3)) { try read("a,b,c,d\n") }
    #expect(throws: CSVError.tooManyRecords(limit: 2)) { try read("a\n1\n2\n") }
    #expect(throws: CSVError.tooLarge(limit: 30)) { try read(String(repeating: "\n", count: 31)) }
    #expect(throws: Never.self) { try read("a,b,c\n1234,12,\n\n") }
  }

  @Test func `a text that a spreadsheet would run is made harmless, a number is left as it is`() {
    var writer = CSVWriter()
    writer.write([.text("=1+1"), .text("-3"), .integer(-3), .number(-0.5), .empty, .text("a-b")])
    writer.write(["\tx", "@y", "\rz"])
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "'=1+1,'-3,-3,-0.5,,a-b\r\n'\tx,'@y,\"'\rz\"\r\n")
  }

  @Test func `a quote with a combining accent is still a quote`() {
    var writer = CSVWriter()
    writer.write(["a\"\u{301},b"])
    #expect(writer.bytes == Array("\"a\"\"\u{301},b\"\r\n".utf8))
  }

  @Test func `what is written reads back the same`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var generator = SeededChance(seed: seed)
    let pieces = ["a", "é", "\"", ",", ";", "\r", "\n", "\r\n", " ", "=", "\u{FEFF}", "\u{301}", "🐝", "'"]
    for _ in 0..<300 {
      let width = Int.random(in: 1...4, using: &generator)
      let records = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
        (0..<width).map { _ in
          (0..<Int.random(in: 0...5, using: &generator)).map { _ in
            pieces[Int.random(in: 0..<pieces.count, using: &generator)]
          }.joined()
        }
      }
      var writer = CSVWriter(guardingFormulas: false)
      for record in records { writer.write(record) }
      var reader = CSVReader(writer.bytes)
      var found: [[String]] = []
      while let record = try reader.next() { found.append(record.fields) }
      #expect(
        found.map { $0.map { Array($0.utf8) } } == records.map { $0.map { Array($0.utf8) } }, "seed \(seed)")
    }
    print("CSV round trip, seed \(seed)")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("-1", "'-1"), ("＝1+1", "'＝1+1"), ("＠a", "'＠a"), ("\tx", "'\tx"),
    ("x;=1+cmd|'/C calc'!A0;y", "x;'=1+cmd|'/C calc'!A0;y"), ("a\t+1", "a\t'+1"),
    ("a,@b", "\"a,'@b\""), ("a\n-b", "\"a\n'-b\""), ("a;\"=1", "\"a;'\"\"=1\""), ("a;＋1", "a;'＋1"),
    ("a - b, c-d ; e", "\"a - b, c-d ; e\""), ("a=b@c", "a=b@c"), ("", "\"\""),
  ]) func `a text runs nothing, wherever a spreadsheet ends its cells`(text: String, written: String) {
    var writer = CSVWriter(guardingFormulas: true)
    writer.write([text])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == written + "\r\n")
  }
}
