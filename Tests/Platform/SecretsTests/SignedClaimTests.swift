// SPDX-License-Identifier: AGPL-3.0-or-later
import Secrets
import Testing

@Suite struct `A signed claim` {
  private let keyring: Keyring
  private let stranger: Keyring

  init() throws {
    keyring = try #require(Keyring(key: Array(0..<32)))
    stranger = try #require(Keyring(key: Array(1...32)))
  }

  @Test(arguments: [["a"], ["a", "", "é"], [""]])
  func `comes back as it was stated`(parts: [String]) {
    let token = SignedClaim(parts).token(signedBy: keyring, for: "link")
    #expect(SignedClaim(token: token, signedBy: keyring, for: "link")?.parts == parts)
  }

  @Test func `is unknown to another key, for another purpose, and once a byte has changed`() {
    let token = SignedClaim(["unit", "1"]).token(signedBy: keyring, for: "link")
    #expect(SignedClaim(token: token, signedBy: stranger, for: "link") == nil)
    #expect(SignedClaim(token: token, signedBy: keyring, for: "respondent") == nil)
    for forged in ["", ".", "unit.1", "unit.1.", token + ".", "." + token, token.uppercased()] {
      #expect(SignedClaim(token: forged, signedBy: keyring, for: "link") == nil, "\(forged)")
    }
  }
}
