// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import ArgumentParser
import Foundation
import Testing

@testable import essaim

@Suite struct `The command account` {
  @Test func `takes an address, a role and a folder`() throws {
    let command = try Essaim.parseAsRoot([
      "account", "add", "awa@bocage.example", "--role", "reader", "--data", "ici",
    ])
    let add = try #require(command as? AccountCommand.Add)
    #expect(add.email == "awa@bocage.example")
    #expect(add.role == .reader)
    #expect(add.place.data == "ici")
  }

  @Test(arguments: [
    ["account", "add", "awa@bocage.example"],
    ["account", "add", "--role", "reader"],
    ["account", "add", "awa@bocage.example", "--role", "chef"],
    ["account", "add", "awa@bocage.example", "--role", "reader", "--password", "en clair"],
    ["account", "password"],
    ["account", "retire", "awa@bocage.example"],
  ])
  func `refuses`(arguments: [String]) {
    #expect(throws: (any Error).self) { try Essaim.parseAsRoot(arguments) }
  }

  @Test func `names the roles when one is wrong`() throws {
    let error = try #require(throws: (any Error).self) {
      try Essaim.parseAsRoot(["account", "add", "awa@bocage.example", "--role", "chef"])
    }
    let message = Essaim.message(for: error)
    #expect(message.contains("administrator"))
    #expect(message.contains("reader"))
  }
}
