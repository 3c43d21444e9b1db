// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// A JSON file given on the command line, which knows where its keys stand.
struct SpecFile {
  let path: String
  let json: JSON
  private let places: JSONPlaces

  /// The file at `path`.
  init(_ path: String) throws(InputError) {
    let bytes = try Input.bytes(of: path, .description)
    self.path = path
    places = JSONPlaces(bytes)
    do { json = try JSON(parsing: bytes) } catch {
      throw InputError(problems: [JSONError.problem(in: path, bytes)])
    }
  }

  /// The path and the bytes of the file that the value of `key` names, from the folder of this one.
  func neighbour(
    _ name: String, _ kind: InputKind, at key: String
  ) throws(InputError) -> (path: String, bytes: [UInt8]) {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let place = name.hasPrefix("/") ? name : folder + name
    do { return (place, try Input.read(place, kind)) } catch {
      let message =
        switch error {
        case .missing, .unreadable:
          "le fichier \(place.quoted) est introuvable ou illisible\u{A0}; un chemin relatif part du dossier de "
            + "ce fichier"
        case .folder, .notAFile, .tooLarge: "\(place.quoted)\u{A0}: \(error.sentence)"
        }
      throw refusal(at: key, message)
    }
  }

  /// A problem with the value that `field` names, or with the whole file.
  func problem(at field: String?, _ message: String) -> InputProblem {
    let place = places.place(of: field ?? "")
    let name = field.flatMap { $0.isEmpty ? nil : $0 }
    return InputProblem(
      file: path, line: place.line, column: place.column, field: name, message: message)
  }

  /// The refusal for one problem.
  func refusal(at field: String?, _ message: String) -> InputError {
    InputError(problems: [problem(at: field, message)])
  }
}
