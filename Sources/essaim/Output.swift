// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation

/// What the commands say: results on standard output, messages on standard error.
enum Output {
  static func message(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
  static func result(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  /// The refusal of what was given, to be thrown: the program says it and ends with status 1.
  static func refuse(_ file: String, _ reason: String) -> InputError {
    InputError(problems: [InputProblem(file: file, message: reason)])
  }

  /// Writes a file that only its owner may read.
  static func write(_ bytes: [UInt8], to file: String) throws(InputError) {
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
    guard FileManager.default.createFile(atPath: file, contents: Data(bytes), attributes: attributes) else {
      throw refuse(file, "ce fichier ne peut pas être écrit\u{A0}; vérifiez que son dossier existe")
    }
  }
}
