// SPDX-License-Identifier: AGPL-3.0-or-later

/// What is about to be released: figures that are not, or not yet, those of a release.
public struct Draft: Hashable, Sendable {
  /// What it would say.
  let content: ReleaseContent
  /// The canonical JSON of its content.
  let canonical: String
  /// The SHA-256 of that text, in 64 hexadecimal digits.
  public let sha256: String
  /// The bytes of the file of answers, for the team.
  let answers: [UInt8]
}
