// SPDX-License-Identifier: AGPL-3.0-or-later
public import Foundation

extension Migration {
  /// The migrations of a folder, by name: `NAME.sql`, `NAME.sqlite.sql` and `NAME.postgres.sql` are one.
  public static func all(in folder: URL) throws -> [Migration] {
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let scripts = files.map(\.lastPathComponent).filter { $0.hasSuffix(".sql") }
    func text(_ file: String) throws -> String? {
      guard scripts.contains(file) else { return nil }
      return try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    }
    return try Set(scripts.map(name(ofFile:))).sorted().map { name in
      Migration(
        name: name, common: try text("\(name).sql") ?? "", sqlite: try text("\(name).sqlite.sql"),
        postgres: try text("\(name).postgres.sql"))
    }
  }

  private static func name(ofFile file: String) -> String {
    for ending in [".sqlite.sql", ".postgres.sql", ".sql"] where file.hasSuffix(ending) {
      return String(file.dropLast(ending.count))
    }
    return file
  }
}
