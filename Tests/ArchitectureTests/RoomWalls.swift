// SPDX-License-Identifier: AGPL-3.0-or-later

extension Wall {
  /// A `Storage` keeps: it neither shows, nor answers, nor sends.
  static let storageImports = Wall(rule: "a Storage imports no page, HTTP, text of the site or mail") {
    file in
    guard file.isInRoom("Storage") else { return [] }
    return file.imports.filter(showing.union(["Markup", "Site", "Mail"]).contains).map { "imports \($0)" }
  }

  /// A `Work` is asked by several doors: it knows none of them. It may speak, since mail and titles are spoken.
  static let workImports = Wall(rule: "a Work imports no HTTP, and names no view and no controller") { file in
    guard file.isInRoom("Work") else { return [] }
    let imported = file.imports.filter(showing.contains).map { "imports \($0)" }
    let named = file.names.sorted().filter { name in
      ["View", "Controller"].contains { name.hasSuffix($0) && name != $0 }
    }
    return imported + named.map { "names \($0)" }
  }

  /// What an outer room declares is unknown to the rooms inside it: `declared` are the types of `files`.
  static func rooms(in files: [SourceFile]) -> Wall {
    let declared = Dictionary(grouping: files.filter { $0.room != nil }) { $0.feature ?? "" }.mapValues {
      Dictionary(grouping: $0) { $0.room ?? .domain }.mapValues { Set($0.flatMap(\.outermostTypes)) }
    }
    return Wall(rule: "a Domain and a Storage name no type of the rooms around them") { file in
      guard let room = file.room, room < .work, let rooms = declared[file.feature ?? ""] else { return [] }
      let inner = Room.allCases.filter { $0 <= room }.reduce(into: Set<String>()) {
        $0.formUnion(rooms[$1] ?? [])
      }
      let outer = Room.allCases.filter { $0 > room }.reduce(into: Set<String>()) {
        $0.formUnion(rooms[$1] ?? [])
      }
      return file.names.intersection(outer).subtracting(inner).sorted().map { "names \($0)" }
    }
  }

  /// Only a release that was kept makes cells without a review (design, section 6).
  static let archive = Wall(rule: "only ReleaseTable reads back the cells of an archive") { file in
    let keeper = "Sources/Features/Results/Storage/ReleaseTable.swift"
    guard file.isIn("Sources"), file.path != keeper else { return [] }
    return file.code.contains(/@_spi\(\s*Archive\s*\)[ \t]*(?:\w+[ \t]+)*import\b/)
      ? ["imports the archive of cells"] : []
  }

  private static let showing: Set<String> = ["Server", "Hummingbird", "HTTPTypes", "Logging"]
}

/// A room of a feature, from the inside to the outside.
enum Room: String, CaseIterable, Comparable {
  case domain = "Domain"
  case storage = "Storage"
  case work = "Work"
  case web = "Web"

  static func < (left: Room, right: Room) -> Bool {
    let rooms = Room.allCases
    return (rooms.firstIndex(of: left) ?? 0) < (rooms.firstIndex(of: right) ?? 0)
  }
}

extension SourceFile {
  /// The feature that the file belongs to.
  var feature: String? {
    let steps = path.split(separator: "/")
    return steps.count > 4 && steps[0] == "Sources" && steps[1] == "Features" ? String(steps[2]) : nil
  }

  /// The room of the feature.
  var room: Room? {
    guard feature != nil else { return nil }
    return Room(rawValue: String(path.split(separator: "/")[3]))
  }

  /// Whether the file belongs to the room `name` of a feature.
  func isInRoom(_ name: String) -> Bool {
    let steps = path.split(separator: "/")
    return steps.count > 4 && steps[0] == "Sources" && steps[1] == "Features" && steps[3] == name
  }
}
