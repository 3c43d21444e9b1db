// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation

/// What an installation keeps for the account that runs it.
enum PrivateFiles {
  private static let key = "essaim.key"
  private static let files = [key, "essaim.sqlite", "essaim.sqlite-wal", "essaim.sqlite-shm"]

  /// Takes from other accounts what they may do with the folder, the key and the database of an installation: an
  /// older version left them readable, and copies often do.
  ///
  /// A folder without a key is not touched: it is no installation yet, and may be anybody's.
  static func close(_ folder: URL) {
    guard mode(of: folder.appending(path: key).path) != nil else { return }
    for path in [folder.path] + files.map({ folder.appending(path: $0).path }) {
      guard let mode = mode(of: path), mode & 0o077 != 0 else { continue }
      try? FileManager.default.setAttributes([.posixPermissions: mode & 0o700], ofItemAtPath: path)
      // Gone meanwhile, it is nobody's.
      guard let mode = Self.mode(of: path), mode & 0o077 != 0 else { continue }
      Output.message(
        "\(path) reste ouvert à d’autres comptes, et ne peut être fermé que par son propriétaire\u{A0}: "
          + "chmod go-rwx \(path)")
    }
  }

  /// What accounts may do with a file, or nil when there is none.
  private static func mode(of path: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.posixPermissions] as? NSNumber)?.intValue
  }
}
