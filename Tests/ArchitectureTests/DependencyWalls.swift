// SPDX-License-Identifier: AGPL-3.0-or-later

extension Wall {
  /// The line of the features: each uses only those before it.
  static let line = ["Accounts", "Poles", "Campaigns", "Results", "Meetings", "Library"]

  /// A feature uses only those before it.
  static let featureLine = Wall(rule: "a feature uses only the features before it") { file in
    let steps = file.path.split(separator: "/").map(String.init)
    guard steps.count > 2, steps[0] == "Sources", steps[1] == "Features" else { return [] }
    guard let place = line.firstIndex(of: steps[2]) else { return ["\(steps[2]) has no place in the line"] }
    return file.imports.filter(line[place...].dropFirst().contains).map { "imports \($0)" }
  }

  /// A method uses the kernel, Foundation, the mathematical C library and the methods that `declared` names.
  static func methods(declared: [String: Set<String>]) -> Wall {
    Wall(rule: "a method imports nothing that does input or output") { file in
      let steps = file.path.split(separator: "/").map(String.init)
      guard steps.count > 2, steps[0] == "Sources", steps[1] == "Methods" else { return [] }
      let others = (declared[steps[2]] ?? []).intersection(declared.keys)
      let allowed = others.union(["Kernel", "Foundation", "CGSL"])
      return file.imports.filter { !allowed.contains($0) }.map { "imports \($0)" }
    }
  }

  /// The methods of a manifest, each with what it is declared to use.
  static func declaredMethods(in manifest: String) -> [String: Set<String>] {
    let targets = manifest.matches(
      of: /house\(\s*"(\w+)",\s*in:\s*"Methods\/"(?:,\s*uses:\s*\[([^\]]*)\])?/)
    let pairs = targets.map { target in
      (String(target.1), Set((target.2 ?? "").matches(of: /"(\w+)"/).map { String($0.1) }))
    }
    return Dictionary(pairs, uniquingKeysWith: { $0.union($1) })
  }

  /// The two engines are put in place by the command line, and by nobody else.
  static let engines = Wall(rule: "only essaim and the tests name an engine") { file in
    guard file.isIn("Sources"), !file.isIn("Sources/essaim") else { return [] }
    return ["PersistencePostgres", "PersistenceSQLite"]
      .filter { file.names.contains($0) && !file.isIn("Sources/Platform/\($0)") }
      .map { "names \($0)" }
  }

  /// Each library from elsewhere has one keeper; tests may look behind it.
  static let keepers = Wall(rule: "GRDB, CPQ, CSodium and CZip have one keeper each") { file in
    let keepers = [
      "GRDB": "PersistenceSQLite", "CPQ": "PersistencePostgres", "CSodium": "Secrets", "CZip": "Spreadsheets",
    ]
    guard file.isIn("Sources") else { return [] }
    return file.imports.compactMap { module in
      guard let keeper = keepers[module], !file.isIn("Sources/Platform/\(keeper)") else { return nil }
      return "imports \(module), which belongs to \(keeper)"
    }
  }
}
