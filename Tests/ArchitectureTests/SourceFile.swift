// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation

/// A source file: its path from the root of the repository, and its text.
struct SourceFile: Sendable {
  let path: String
  let text: String

  init(_ path: String, _ text: String) {
    self.path = path
    self.text = text
  }

  /// The text without its line comments: a comment may name what the code may not.
  var code: String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(Self.withoutComment)
      .joined(separator: "\n")
  }

  /// The modules that the file imports.
  var imports: [String] {
    code.matches(
      of:
        /(?m)^[ \t]*(?:(?:@\w+(?:\([^)]*\))?|public|package|internal|private|fileprivate)[ \t]+)*import[ \t]+(?:(?:struct|class|enum|protocol|func|var|let|typealias)[ \t]+)?(\w+)/
    )
    .map { String($0.1) }
  }

  /// The words of the code that could be names of types.
  var names: Set<String> {
    Set(code.matches(of: /\b[A-Z]\w*/).map { String($0.0) })
  }

  /// Whether the file lies in the folder `folder`, written from the root of the repository.
  func isIn(_ folder: String) -> Bool {
    path.hasPrefix(folder + "/")
  }

  /// The line without its comment; two slashes inside a text (`"https://"`) are none.
  private static func withoutComment(_ line: Substring) -> Substring {
    var isInText = false
    var previous: Character = " "
    for place in line.indices {
      let character = line[place]
      if character == "\"", previous != "\\" { isInText.toggle() }
      if character == "/", previous == "/", !isInText { return line[..<line.index(before: place)] }
      previous = character
    }
    return line
  }
}
