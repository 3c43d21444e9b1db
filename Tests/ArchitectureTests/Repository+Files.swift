// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import TestFiles

extension Repository {
  /// The Swift files of `Sources` and `Tests`.
  static func files() throws -> [SourceFile] {
    try ["Sources", "Tests"].flatMap(files(in:))
  }

  /// The text of `Package.swift`.
  static func manifest() throws -> String {
    try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
  }

  private static func files(in folder: String) throws -> [SourceFile] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
    return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let whole = "\(folder)/\(path)"
      return SourceFile(whole, try String(contentsOf: root.appending(path: whole), encoding: .utf8))
    }
  }
}
