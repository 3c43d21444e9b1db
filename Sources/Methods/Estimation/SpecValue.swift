// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// A value of a specification with the path that leads to it.
typealias SpecValue = JSONNode<SpecError>

extension JSONNode<SpecError> {
  /// Refuses names outside `known`, saying of those of `unsupported` that they are known elsewhere.
  func check(known: Set<String>, unsupported: Set<String>) throws(SpecError) {
    for name in (json.object ?? [:]).keys.sorted() where unsupported.contains(name) {
      throw .unsupported(path: self[name].path, what: name)
    }
    try check(known: known)
  }

  /// One of the names of an enumeration.
  func choice<Choice: RawRepresentable<String>>(_ kind: Choice.Type) throws(SpecError) -> Choice {
    let text = try text()
    guard let choice = Choice(rawValue: text) else { throw .unsupported(path: path, what: text) }
    return choice
  }
}
