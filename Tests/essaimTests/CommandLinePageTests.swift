// SPDX-License-Identifier: AGPL-3.0-or-later
import ArgumentParser
import Foundation
import TestFiles
import Testing

@testable import essaim

@Suite struct `The page of the guide on the command line` {
  static let page = Repository.root.appending(path: "docs/guide/ligne-de-commande.md")

  /// The commands that do something, by what one types.
  static func commands(
    of command: any ParsableCommand.Type, called name: String
  ) -> [(name: String, usage: String)] {
    let subcommands = command.configuration.subcommands
    guard subcommands.isEmpty else {
      return subcommands.flatMap { commands(of: $0, called: "\(name) \($0._commandName)") }
    }
    return [(name, Essaim.usageString(for: command))]
  }

  @Test func `has a heading for each command, with its arguments and options`() throws {
    let headings = try String(contentsOf: Self.page, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("### `essaim ") }
    let commands = Self.commands(of: Essaim.self, called: "essaim")
    #expect(commands.count == headings.count)
    for command in commands {
      let heading = try #require(
        headings.first { $0.hasPrefix("### `\(command.name)`") || $0.hasPrefix("### `\(command.name) ") },
        "\(command.name) has its heading")
      let written = Set(heading.matches(of: /--[a-z-]+/).map { String($0.0) })
      let known = Set(command.usage.matches(of: /--[a-z-]+/).map { String($0.0) })
      #expect(written == known, "\(command.name)")
      // What is left of the usage without its options are the arguments, in capitals in the page.
      let arguments = command.usage.replacing(/\[?--[a-z-]+( <[^>]+>)?\]?/, with: "").matches(of: /<([^>]+)>/)
      for argument in arguments {
        #expect(heading.contains(argument.1.uppercased()), "\(command.name) \(argument.1)")
      }
    }
  }
}
