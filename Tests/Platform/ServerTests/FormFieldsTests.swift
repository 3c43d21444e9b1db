// SPDX-License-Identifier: AGPL-3.0-or-later
import Server
import Testing

@Suite struct `The fields of a form` {
  @Test func `keep their order and a name as often as it came`() throws {
    let fields = try FormFields(parsing: "a=1&b=x+y&b=%C3%A9&c&d==".utf8)
    #expect(fields.pairs.map(\.name) == ["a", "b", "b", "c", "d"])
    #expect(fields.all("b") == ["x y", "é"])
    #expect(fields["c"] == "")
    #expect(fields["d"] == "=")
    #expect(fields["e"] == nil)
  }

  @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%00", "a=%FF", "%C3=1"])
  func `are refused when malformed`(body: String) {
    #expect(throws: FormFieldsError.malformed) { try FormFields(parsing: body.utf8) }
  }

  @Test func `are refused when there are too many or one is too long`() {
    let many = Array(repeating: "a=1", count: FormFields.maximumPairs + 1).joined(separator: "&")
    #expect(throws: FormFieldsError.tooLarge) { try FormFields(parsing: many.utf8) }
    let long = "a=" + String(repeating: "x", count: FormFields.maximumValueBytes + 1)
    #expect(throws: FormFieldsError.tooLarge) { try FormFields(parsing: long.utf8) }
  }
}
