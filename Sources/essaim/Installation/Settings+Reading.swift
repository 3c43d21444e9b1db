// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation

extension Settings {
  /// The settings of a file, where there is one, overridden by the environment.
  ///
  /// - Parameter data: the folder of an embedded installation, which has no file; it overrides the environment,
  ///   whose database is not that of the folder.
  /// - Throws: every reason, with the line or the variable.
  static func read(
    config: String? = nil, data: String? = nil, environment: [String: String]
  ) throws(InputError) -> Settings {
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)
    var settings = Settings()
    var problems: [InputProblem] = []
    if let config {
      let file = SettingsFile(try Input.bytes(of: config, .description), name: config)
      problems = file.problems
      let folder = URL(fileURLWithPath: config, relativeTo: here).deletingLastPathComponent()
      for (key, entry) in file.entries.sorted(by: { $0.value.line < $1.value.line }) {
        guard let message = key.put(entry.value, into: &settings, from: folder) else { continue }
        problems.append(InputProblem(file: config, line: entry.line, field: key.rawValue, message: message))
      }
      problems.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    }
    for key in SettingsKey.allCases where data == nil || (key != .data && key != .database) {
      guard let value = environment[key.variable] else { continue }
      guard let message = key.put(value, into: &settings, from: here) else { continue }
      problems.append(InputProblem(file: key.variable, message: message))
    }
    if let data { settings.data = URL(fileURLWithPath: data, isDirectory: true) }
    guard problems.isEmpty else { throw InputError(problems: problems) }
    return settings
  }
}
