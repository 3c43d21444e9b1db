// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Foundation
import Kernel
import Testing

@Suite struct `Protecting the tables of a file` {
  static let names = [
    "e01-1d", "e02-2d", "e03-hier", "e04-3d", "e05-linked-counts", "e06-not-protectable",
  ]

  static func json(_ name: String) throws -> JSON {
    let url = try #require(Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: "json"))
    return try JSON(parsing: Data(contentsOf: url))
  }

  @Test(arguments: names) func `hides about as few cells as the best known pattern`(name: String) throws {
    let json = try Self.json(name)
    let answer = try ProtectionCase(json: json).protected()
    if let folder = ProcessInfo.processInfo.environment["ESSAIM_ANSWERS"] {
      let path = URL(filePath: folder).appending(path: "\(name).json")
      try Data(answer.json(id: name).canonical.utf8).write(to: path)
    }
    guard case .protected(let hidden) = answer else {
      #expect(json["expect"]?.text == "not_protectable")
      return
    }
    #expect(json["expect"]?.text == "protected")
    let primary = json["primary"]?.list?.compactMap { $0.integer } ?? []
    let best = try #require(json["optimum"]?["secondary"]?.integer)
    #expect(Set(primary).isSubset(of: hidden))
    print("COUNT", name, hidden.count - primary.count, best)
  }
}
