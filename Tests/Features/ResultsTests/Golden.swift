// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Testing

/// Compares a text with the file of that name, or rewrites the file when `ESSAIM_GOLDEN` is `write`.
func expectGolden(_ text: String, _ name: String, source: SourceLocation = #_sourceLocation) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["ESSAIM_GOLDEN"] == "write" {
    try Data(text.utf8).write(to: file)
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(text == expected, "differs from Golden/\(name)", sourceLocation: source)
}
