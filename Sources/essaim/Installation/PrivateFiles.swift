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
    guard FileManager.default.fileExists(atPath: folder.appending(path: key).path) else { return }
    for path in [folder.path] + files.map({ folder.appending(path: $0).path }) {
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & 0o077 != 0 else { continue }
      if chmod(path, status.st_mode & 0o700) != 0, errno != ENOENT {
        Output.message(
          "\(path) reste ouvert à d’autres comptes, et ne peut être fermé que par son propriétaire\u{A0}: "
            + "chmod go-rwx \(path)")
      }
    }
  }
}
