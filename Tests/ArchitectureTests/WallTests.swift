// SPDX-License-Identifier: AGPL-3.0-or-later
import Testing

/// Each wall before a made-up file that breaks it, and before one that does not.
@Suite struct `A wall of the architecture` {
  private static let domainFile = "Sources/Features/Poles/Domain/Pole.swift"

  @Test(arguments: [
    "PersistenceSQLite", "Persistence", "Server", "Markup", "Hummingbird", "Logging", "GRDB",
  ]) func `refuses a Domain that imports what keeps, shows or logs`(module: String) {
    for line in ["import \(module)", "public import \(module)", "@testable import struct \(module).Thing"] {
      #expect(Wall.domainImports.breaches(SourceFile(Self.domainFile, line)) == ["imports \(module)"])
    }
  }

  @Test func `leaves a Domain its methods, and other rooms their tools`() {
    #expect(Wall.domainImports.breaches(SourceFile(Self.domainFile, "import Kernel\nimport Sampling")) == [])
    let storage = SourceFile("Sources/Features/Poles/Storage/PoleTable.swift", "import Persistence")
    #expect(Wall.domainImports.breaches(storage) == [])
  }

  @Test func `refuses a Domain that names a table, unless it is the type of a method`() {
    let file = SourceFile(
      Self.domainFile, "let a: PoleTable\nlet b: CountTable // not the CallTable\nlet c: Table")
    #expect(Wall.domainTables(except: []).breaches(file) == ["names CountTable", "names PoleTable"])
    #expect(Wall.domainTables(except: ["CountTable"]).breaches(file) == ["names PoleTable"])
  }

  @Test(arguments: [
    `A wall of the architecture`.domainFile, "Sources/Methods/Sampling/Draw.swift",
    "Sources/Kernel/Day.swift",
  ]) func `refuses clock, environment and chance where all is pure`(path: String) {
    for call in ["Date()", "Date.now", "ProcessInfo.processInfo", "SystemRandomNumberGenerator()", "UUID()"] {
      #expect(Wall.purity.breaches(SourceFile(path, "let it = \(call)")).count == 1)
    }
    #expect(Wall.purity.breaches(SourceFile(path, "// never Date()\nlet link = \"https://a.org\"")) == [])
  }

  @Test func `lets a Work read the clock`() {
    #expect(Wall.purity.breaches(SourceFile("Sources/Features/Poles/Work/Import.swift", "Date()")) == [])
  }

  @Test func `lets an identifier draw from the system once, in its initializer`() {
    let allowed = "init(at moment: Instant) {\n  var generator = SystemRandomNumberGenerator()\n}\n"
    let path = "Sources/Kernel/ID.swift"
    #expect(Wall.purity.breaches(SourceFile(path, allowed)) == [])
    #expect(Wall.purity.breaches(SourceFile(path, allowed + allowed)) == ["uses SystemRandomNumberGenerator"])
    #expect(Wall.purity.breaches(SourceFile("Sources/Kernel/Day.swift", allowed)).count == 1)
  }

  @Test func `refuses a Domain that makes identifiers by itself`() {
    for call in ["ID(at: now)", "ID<Pole>(at: now)", "ID<Pole>(at: moment(of: a))"] {
      #expect(Wall.identity.breaches(SourceFile(Self.domainFile, "let it = \(call)")).count == 1)
    }
    let given = "let it = ID<Pole>(at: now, using: &generator)\nlet day = clock(at: now)"
    #expect(Wall.identity.breaches(SourceFile(Self.domainFile, given)) == [])
    let work = SourceFile("Sources/Features/Poles/Work/Import.swift", "ID<Pole>(at: now)")
    #expect(Wall.identity.breaches(work) == [])
  }

  @Test(arguments: ["Server", "Hummingbird", "HTTPTypes", "Logging"])
  func `keeps HTTP out of Storage and Work`(module: String) {
    let text = "public import \(module)"
    let storage = SourceFile("Sources/Features/Poles/Storage/PoleTable.swift", text)
    #expect(Wall.storageImports.breaches(storage) == ["imports \(module)"])
    let work = SourceFile("Sources/Features/Poles/Work/Loading/Import.swift", text)
    #expect(Wall.workImports.breaches(work) == ["imports \(module)"])
    let web = SourceFile("Sources/Features/Poles/Web/PolesController.swift", text)
    #expect(Wall.storageImports.breaches(web) == [])
    #expect(Wall.workImports.breaches(web) == [])
  }

  @Test func `refuses a Storage that names what a Work declares, and leaves it its own`() {
    let files = [
      SourceFile("Sources/Features/Poles/Work/Import.swift", "struct Import {}\nstruct Own {}"),
      SourceFile("Sources/Features/Meetings/Work/Door.swift", "struct Door {}"),
      SourceFile(
        "Sources/Features/Poles/Storage/PoleTable.swift", "let a: Import\nlet b: Door\nstruct Own {}"),
      SourceFile("Sources/Features/Poles/Domain/Pole.swift", "// no Import\nlet a: PoleText"),
      SourceFile("Sources/Features/Poles/Web/PoleText.swift", "enum PoleText {}\nlet a: Import"),
    ]
    let wall = Wall.rooms(in: files)
    #expect(files.map { wall.breaches($0) } == [[], [], ["names Import"], ["names PoleText"], []])
  }

  @Test func `lets a Work speak and a Storage keep`() {
    let texts = "import Site\nimport Markup\nimport Mail\nimport Persistence"
    let work = SourceFile("Sources/Features/Campaigns/Work/Invitation.swift", texts)
    #expect(Wall.workImports.breaches(work) == [])
    let storage = SourceFile("Sources/Features/Campaigns/Storage/ReplyTable.swift", texts)
    #expect(Wall.storageImports.breaches(storage) == ["imports Site", "imports Markup", "imports Mail"])
  }

  @Test func `refuses a Work that names a view or a controller`() {
    let text = "let a: PolePageView\nlet b: PolesController // not the SheetView\nlet c: View"
    let work = SourceFile("Sources/Features/Poles/Work/Import.swift", text)
    #expect(Wall.workImports.breaches(work) == ["names PolePageView", "names PolesController"])
  }

  @Test func `leaves the archive of cells to the table of releases`() {
    for line in ["@_spi(Archive) import Confidentiality", "@_spi(Archive) public import Confidentiality"] {
      let other = SourceFile("Sources/Features/Results/Storage/PlanTable.swift", line)
      #expect(Wall.archive.breaches(other) == ["imports the archive of cells"])
      let keeper = SourceFile("Sources/Features/Results/Storage/ReleaseTable.swift", line)
      #expect(Wall.archive.breaches(keeper) == [])
    }
    let declaration = "@_spi(Archive) public init(json: JSON) {}"
    #expect(
      Wall.archive.breaches(SourceFile("Sources/Methods/Confidentiality/Cell.swift", declaration)) == [])
  }

  @Test func `stops at one hundred and ten columns`() {
    let line = String(repeating: "é", count: 110)
    #expect(Wall.columns.breaches(SourceFile("Sources/Site/Page.swift", line + "\n")) == [])
    let long = SourceFile("Sources/Site/Page.swift", "a\n" + line + "!\n")
    #expect(Wall.columns.breaches(long) == ["line 2 has 111 columns"])
  }

  @Test func `stops at two hundred columns in a feature`() {
    let line = String(repeating: "é", count: 200)
    #expect(Wall.columns.breaches(SourceFile(Self.domainFile, line)) == [])
    #expect(Wall.joinedLines.breaches(SourceFile(Self.domainFile, line)) == [])
    #expect(Wall.joinedLines.breaches(SourceFile(Self.domainFile, line + "!")) == ["line 1 has 201 columns"])
  }

  @Test func `keeps the features in a line`() {
    let poles = SourceFile(Self.domainFile, "import Accounts\nimport Campaigns\nimport Poles")
    #expect(Wall.featureLine.breaches(poles) == ["imports Campaigns"])
    let stranger = SourceFile("Sources/Features/Tickets/Web/Shop.swift", "")
    #expect(Wall.featureLine.breaches(stranger) == ["Tickets has no place in the line"])
  }

  @Test func `leaves a method what the manifest declares, as long as it is a method`() {
    let manifest = """
      house("Sampling", in: "Methods/", uses: ["Kernel"]),
      house(
        "Results", in: "Features/", uses: ["Sampling"]),
      house(
        "Estimation", in: "Methods/", uses: ["Sampling", "CGSL", "Server"]),
      """
    let declared = Wall.declaredMethods(in: manifest)
    #expect(declared == ["Sampling": ["Kernel"], "Estimation": ["Sampling", "CGSL", "Server"]])

    let imports = "import Foundation\nimport CGSL\nimport Sampling\nimport Server\nimport FoundationXML"
    let estimation = SourceFile("Sources/Methods/Estimation/Mean.swift", imports)
    #expect(
      Wall.methods(declared: declared).breaches(estimation) == ["imports Server", "imports FoundationXML"])
    let sampling = SourceFile("Sources/Methods/Sampling/Draw.swift", "import Estimation")
    #expect(Wall.methods(declared: declared).breaches(sampling) == ["imports Estimation"])
  }

  @Test func `leaves the engines to the command line and the tests`() {
    let text = "import PersistenceSQLite"
    #expect(Wall.engines.breaches(SourceFile(Self.domainFile, text)) == ["names PersistenceSQLite"])
    for path in [
      "Sources/essaim/Demo.swift", "Tests/Support/Engine.swift", "Sources/Platform/PersistenceSQLite/A.swift",
    ] {
      #expect(Wall.engines.breaches(SourceFile(path, text)) == [])
    }
  }

  @Test(arguments: [
    ("GRDB", "PersistenceSQLite"), ("CPQ", "PersistencePostgres"), ("CSodium", "Secrets"),
    ("CZip", "Spreadsheets"),
  ]) func `gives each library one keeper`(module: String, keeper: String) {
    let text = "internal import \(module)"
    #expect(Wall.keepers.breaches(SourceFile("Sources/Platform/Mail/Letter.swift", text)).count == 1)
    #expect(Wall.keepers.breaches(SourceFile("Sources/Platform/\(keeper)/Thing.swift", text)) == [])
    #expect(Wall.keepers.breaches(SourceFile("Tests/Platform/\(keeper)Tests/Thing.swift", text)) == [])
  }

  @Test func `asks for the licence on the first line`() {
    let line = "// SPDX-License-Identifier: AGPL-3.0-or-later\n"
    #expect(Wall.licence.breaches(SourceFile(Self.domainFile, line + "struct Pole {}\n")) == [])
    #expect(Wall.licence.breaches(SourceFile(Self.domainFile, "\n" + line)) != [])
    #expect(Wall.licence.breaches(SourceFile(Self.domainFile, "struct Pole {}\n")) != [])
  }

  @Test func `stops at three hundred lines`() {
    let full = String(repeating: "a\n", count: 300)
    #expect(Wall.size.breaches(SourceFile(Self.domainFile, full)) == [])
    #expect(Wall.size.breaches(SourceFile(Self.domainFile, full + "a")) == ["has 301 lines"])
    #expect(Wall.size.breaches(SourceFile("Tests/Long.swift", full + "a")) == [])
  }
}
