// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// A value of a plan with the path that leads to it, so that errors can name it.
typealias PlanValue = JSONNode<PlanError>

extension JSONNode<PlanError> {
  /// The text of `name`, which must hold something.
  func text(_ name: String) throws(PlanError) -> String { try required(name).filledText() }

  /// The text of `name` when there is one, which must then hold something.
  func optionalText(_ name: String) throws(PlanError) -> String? { try member(name)?.filledText() }

  /// The elements of the list, which must have some.
  func filledList() throws(PlanError) -> [PlanValue] {
    let list = try list()
    guard !list.isEmpty else { throw .wrongValue(path: path, expected: .filledList) }
    return list
  }

  /// The elements of the list, which must have some, each a text that holds something.
  func filledTexts() throws(PlanError) -> [String] {
    var texts: [String] = []
    for value in try filledList() { texts.append(try value.filledText()) }
    return texts
  }
}
