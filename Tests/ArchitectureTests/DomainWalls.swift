// SPDX-License-Identifier: AGPL-3.0-or-later

extension Wall {
  private static let technical: Set<String> = [
    "Server", "Markup", "Hummingbird", "Logging", "Site", "Mail", "Jobs",
  ]

  /// A `Domain` knows neither how things are kept nor how they are shown.
  static let domainImports = Wall(rule: "a Domain imports no persistence, HTML, HTTP or logging") { file in
    guard file.isDomain else { return [] }
    return file.imports
      .filter { technical.contains($0) || $0.hasPrefix("Persistence") || $0 == "GRDB" }
      .map { "imports \($0)" }
  }

  /// A `Domain` names no table. `otherTypes` are types of the methods and of the spreadsheets, which may be called tables too.
  static func domainTables(except otherTypes: Set<String>) -> Wall {
    Wall(rule: "a Domain names no table of the database") { file in
      guard file.isDomain else { return [] }
      return file.names.subtracting(otherTypes).sorted()
        .filter { $0.hasSuffix("Table") && $0 != "Table" }
        .map { "names \($0)" }
    }
  }
}

extension SourceFile {
  /// Whether the file belongs to the `Domain` of a feature.
  var isDomain: Bool {
    let steps = path.split(separator: "/")
    return steps.count > 4 && steps[0] == "Sources" && steps[1] == "Features" && steps[3].hasPrefix("Domain")
  }

  /// The types that the file declares outside of any other.
  var outermostTypes: [String] {
    code.matches(of: /(?m)^(?:\w+[ \t]+)*(?:struct|class|enum|actor|protocol|typealias)[ \t]+([A-Z]\w*)/)
      .map { String($0.1) }
  }

  /// The types that the file declares.
  var declaredTypes: [String] {
    code.matches(of: /\b(?:struct|class|enum|actor|protocol|typealias)[ \t]+([A-Z]\w*)/).map { String($0.1) }
  }
}
