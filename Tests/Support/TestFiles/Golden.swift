// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
public import Testing

/// Compares a text with the file of that name in the folder `Golden` beside the test that asks, or rewrites
/// the file when `ESSAIM_GOLDEN` is `write`.
public func expectGolden(
  _ text: String, _ name: String, test: String = #filePath, source: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: test).deletingLastPathComponent().appending(path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["ESSAIM_GOLDEN"] == "write" {
    try Data(text.utf8).write(to: file)
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(text == expected, "differs from Golden/\(name)", sourceLocation: source)
}
