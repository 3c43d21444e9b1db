// SPDX-License-Identifier: AGPL-3.0-or-later
import TestFiles
import Testing

@Suite struct `The keys of the texts` {
  private static let catalogue = SourceFile(
    "Sources/Features/Poles/Web/PolesText.swift",
    """
    enum PolesText: String, Text {
      case legend = "map.legend"
      case `class` = "class"
      case problemMissing = "problem.missing"
      static let catalog = Catalog.shipped(in: .module)
    }
    """)

  private func orphans(_ code: String) throws -> [String] {
    let keys = try #require(TextKeys.all(in: Self.catalogue).first)
    return keys.orphans(in: [Self.catalogue, SourceFile("Sources/Features/Poles/Web/Page.swift", code)])
  }

  @Test func `are said by their case, with its type or without`() throws {
    let left = try orphans("language(PolesText.legend) + say(.problemMissing)")
    #expect(left == ["PolesText.class"])
  }

  @Test func `are not said by a property of something else, nor by a comment`() throws {
    let left = try orphans("map.legend + list(a).legend // .legend\nlanguage(PolesText.class)")
    #expect(left == ["PolesText.legend", "PolesText.problemMissing"])
  }

  @Test func `may be said by the beginning of their text`() throws {
    let left = try orphans(#"PolesText(rawValue: "problem.\(kind)"); PolesText.legend; PolesText.class"#)
    #expect(left == [])
  }

  @Test func `are all said somewhere in their target`() throws {
    let files = try Repository.files().filter { $0.isIn("Sources") }
    let modules = Dictionary(grouping: files, by: \.module)
    let all = files.flatMap(TextKeys.all(in:))
    #expect(all.count > 5)
    #expect(all.allSatisfy { !$0.keys.isEmpty })
    #expect(all.flatMap { $0.orphans(in: modules[$0.file.module] ?? []) } == [])
  }
}
