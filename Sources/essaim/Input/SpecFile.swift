// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// A JSON file given on the command line, which knows where its keys stand.
struct SpecFile {
  let path: String
  let json: JSON
  private let places: JSONPlaces

  /// The file at `path`.
  init(_ path: String) throws(InputError) {
    let bytes = try Input.bytes(of: path)
    self.path = path
    places = JSONPlaces(bytes)
    do { json = try JSON(parsing: bytes) } catch {
      throw InputError(problems: [JSONError.problem(in: path, bytes)])
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
