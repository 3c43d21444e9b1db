// SPDX-License-Identifier: AGPL-3.0-or-later

/// The keys of the texts of one enum, `enum PolesText: String, Text`, and who says them.
struct TextKeys {
  /// A key: its case, and the name of its text in the catalogue.
  struct Key: Hashable {
    let name: String
    let text: String
  }

  let type: String
  let file: SourceFile
  let keys: [Key]

  /// The enums of texts of a file.
  static func all(in file: SourceFile) -> [TextKeys] {
    file.code.matches(of: /\benum[ \t]+(\w+):[ \t]*String,[ \t]*Text\b/).map { declaration in
      let body = file.code[declaration.range.upperBound...]
      let keys = body.matches(of: /(?m)^[ \t]*case[ \t]+`?(\w+)`?[ \t]*=[ \t]*"([^"]*)"/)
      return TextKeys(
        type: String(declaration.1), file: file,
        keys: keys.map { Key(name: String($0.1), text: String($0.2)) })
    }
  }

  /// The keys that no file of `module` says, by `.name` or by a beginning of its text: `Text(rawValue: "begin.…`.
  func orphans(in module: [SourceFile]) -> [String] {
    let implicit = #/(?:^|[^\w)\]?!`])\.`?(\w+)/#
    let explicit = #/Text\.`?(\w+)/#
    let beginning = #/Text\(rawValue:\s*"([^"\\]+)/#
    var said: Set<String> = []
    var beginnings: [String] = []
    for file in module {
      said.formUnion(file.code.matches(of: implicit).map { String($0.1) })
      said.formUnion(file.code.matches(of: explicit).map { String($0.1) })
      beginnings += file.code.matches(of: beginning).map { String($0.1) }
    }
    let silent = keys.filter { key in
      !said.contains(key.name) && !beginnings.contains(where: { key.text.hasPrefix($0) })
    }
    return silent.map { "\(type).\($0.name)" }
  }
}

extension SourceFile {
  /// The folder of the target that the file belongs to: `Sources/Features/Poles`, `Sources/Site`.
  var module: String {
    let steps = path.split(separator: "/")
    let isGrouped = steps.count > 1 && ["Features", "Methods", "Platform"].contains(steps[1])
    return steps.prefix(isGrouped ? 3 : 2).joined(separator: "/")
  }
}
