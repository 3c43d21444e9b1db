// SPDX-License-Identifier: AGPL-3.0-or-later

/// A rule of the architecture, as a pure function of one file.
struct Wall: Sendable {
  /// What the rule says, as a sentence.
  let rule: String

  /// What the file does against the rule: one sentence each, none when it obeys.
  let breaches: @Sendable (SourceFile) -> [String]

  /// What the files do against the rule, with their paths.
  func breaches(in files: [SourceFile]) -> [String] {
    files.flatMap { file in breaches(file).map { "\(file.path): \($0)" } }
  }
}
