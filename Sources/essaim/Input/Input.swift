// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation

/// The files given on the command line.
enum Input {
  /// The bytes of a file.
  static func bytes(of file: String) throws(InputError) -> [UInt8] {
    var isFolder = false as ObjCBool
    guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
      throw Output.refuse(file, "ce fichier n’existe pas\u{A0}; vérifiez le chemin")
    }
    guard !isFolder.boolValue, let data = FileManager.default.contents(atPath: file) else {
      throw Output.refuse(
        file,
        isFolder.boolValue ? "c’est un dossier\u{A0}; donnez un fichier" : "ce fichier ne peut pas être lu")
    }
    return Array(data)
  }
}
