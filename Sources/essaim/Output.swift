// SPDX-License-Identifier: AGPL-3.0-or-later
import ArgumentParser
import Foundation
import Kernel
import Spreadsheets

/// What the commands read and say: results on standard output, messages on standard error.
enum Output {
  static func message(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
  static func result(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  /// Says why the input was refused and ends with status 1.
  static func refuse(_ file: String, _ reason: String) -> ExitCode {
    message("\(file) : \(reason)")
    return ExitCode(1)
  }

  /// Writes a file that only its owner may read.
  static func write(_ bytes: [UInt8], to file: String) throws {
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
    guard FileManager.default.createFile(atPath: file, contents: Data(bytes), attributes: attributes) else {
      throw refuse(file, "ce fichier ne peut pas être écrit")
    }
  }
}

/// A file given on the command line.
enum Input {
  static func bytes(of file: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw Output.refuse(file, "fichier introuvable ou illisible")
    }
    return Array(data)
  }

  static func json(of file: String) throws -> JSON {
    do { return try JSON(parsing: try bytes(of: file)) } catch let error as JSONError {
      throw Output.refuse(file, "ce n’est pas du JSON (\(error.reason))")
    }
  }

  /// A table named by a file, from the folder of that file.
  static func table(_ name: String, beside file: String) throws -> CSVTable {
    let path = URL(fileURLWithPath: name, relativeTo: URL(fileURLWithPath: file)).path
    do { return try CSVTable(reading: try bytes(of: path)) } catch let error as CSVError {
      throw Output.refuse(path, "\(error)")
    }
  }
}
