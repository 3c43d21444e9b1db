// SPDX-License-Identifier: AGPL-3.0-or-later
import TestFiles
import Testing

/// The sources of the house before all its walls.
@Suite struct `The sources of the house` {
  @Test func `are really read`() throws {
    let paths = Set(try Repository.files().map(\.path))
    #expect(paths.contains("Sources/Kernel/ID.swift"))
    #expect(paths.contains("Tests/ArchitectureTests/HouseTests.swift"))
  }

  @Test(arguments: [
    Wall.domainImports, .purity, .identity, .storageImports, .workImports, .archive, .featureLine, .engines,
    .keepers, .licence, .size, .columns, .joinedLines,
  ]) func `obey the walls`(wall: Wall) throws {
    let breaches = wall.breaches(in: try Repository.files())
    #expect(breaches == [], "\(wall.rule)")
  }

  @Test func `name no table in a Domain`() throws {
    let files = try Repository.files()
    let others = files.filter { $0.isIn("Sources/Methods") || $0.isIn("Sources/Platform/Spreadsheets") }
    #expect(Wall.domainTables(except: Set(others.flatMap(\.declaredTypes))).breaches(in: files) == [])
  }

  @Test func `keep what is inside from knowing what is around it`() throws {
    let files = try Repository.files()
    #expect(Wall.rooms(in: files).breaches(in: files) == [])
  }

  @Test func `keep the methods pure`() throws {
    let declared = Wall.declaredMethods(in: try Repository.manifest())
    #expect(Wall.methods(declared: declared).breaches(in: try Repository.files()) == [])
  }
}
