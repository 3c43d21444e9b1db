// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Territories
import Testing

@Suite struct `Identifiers of organisations` {
  @Test func `agree with every case of the reference table`() throws {
    let file = try #require(
      Bundle.module.url(forResource: "identifiers-tests", withExtension: "csv", subdirectory: "Fixtures"))
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(lines.count == 23)
    for line in lines {
      let fields = line.split(separator: ",", maxSplits: 3).map(String.init)
      #expect(isValid(fields[0], fields[1]) == (fields[2] == "1"), "\(fields[0]) \(fields[1])")
    }
  }

  @Test func `are kept without spaces, in capitals`() {
    #expect(SIREN("732\u{202F}829 320")?.digits == "732829320")
    #expect(SIRET("732 829 320 00074")?.siren == SIREN("732829320"))
    #expect(RNA(" w9r1000123 ")?.code == "W9R1000123")
  }

  @Test func `are refused when a digit is not one of ours`() {
    #expect(SIREN("٧٣٢٨٢٩٣٢٠") == nil)
    #expect(RNA("WA51234567") == nil)
    #expect(RNA("W75123456É") == nil)
  }

  private func isValid(_ kind: String, _ value: String) -> Bool? {
    switch kind {
    case "siren": SIREN(value) != nil
    case "siret": SIRET(value) != nil
    case "rna": RNA(value) != nil
    case "tva": SIREN(String(value.dropFirst(4)))?.vatNumber == value
    default: nil
    }
  }
}
