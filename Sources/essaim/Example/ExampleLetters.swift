// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation

/// The invitations of the demo, which follow it from one port to another.
///
/// A letter that was sent is what it is; those of the demo are files, and lead nowhere once it moves.
struct ExampleLetters {
  let folder: URL

  /// Makes the links of the invitations lead to `origin`, and returns how many letters have changed.
  func lead(to origin: String) throws -> Int {
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return try files.filter { $0.lastPathComponent.hasSuffix("-invitation.eml") }.count { file in
      let letter = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      guard let changed = Self.letter(letter, leadingTo: origin) else { return false }
      // Written in its place: the file keeps its mode.
      try Data(changed.utf8).write(to: file)
      return true
    }
  }

  /// The letter with its links leading to `origin`; nil when they do already.
  static func letter(_ letter: String, leadingTo origin: String) -> String? {
    guard let head = letter.range(of: "\r\n\r\n"),
      let body = Data(base64Encoded: String(letter[head.upperBound...]), options: .ignoreUnknownCharacters)
    else { return nil }
    let text = String(decoding: body, as: UTF8.self)
    let moved = text.replacing(/http:\/\/127\.0\.0\.1:[0-9]+/, with: origin)
    guard moved != text else { return nil }
    let encoded = Data(moved.utf8).base64EncodedString(options: [
      .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ])
    return letter[..<head.upperBound] + encoded + "\r\n"
  }
}
