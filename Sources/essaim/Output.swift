// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel

/// What the commands say: results on standard output, messages on standard error.
///
/// Names come from files of any origin: what a terminal would obey in them is written « � ».
enum Output {
  private static let layout: Set<Unicode.Scalar> = ["\n", "\t"]

  /// Says something to people.
  static func message(_ text: String) {
    FileHandle.standardError.write(Data((text.printable(keeping: layout) + "\n").utf8))
  }

  /// Gives people what they asked for.
  static func result(_ text: String) {
    FileHandle.standardOutput.write(Data(text.printable(keeping: layout).utf8))
  }

  /// Gives people what they asked for, each of `lines` on a line of its own.
  static func result(lines: [String]) { result(lines.map { $0.printable() + "\n" }.joined()) }

  /// Gives programs what they asked for: its values are left as they are, unless it goes to a terminal.
  static func data(_ text: String) {
    guard isatty(STDOUT_FILENO) == 0 else { return result(text.replacing("\r\n", with: "\n")) }
    FileHandle.standardOutput.write(Data(text.utf8))
  }

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
