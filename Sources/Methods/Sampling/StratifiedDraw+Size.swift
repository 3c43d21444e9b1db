// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

extension StratifiedDraw.Size {
  /// The size that a file writes for a stratum: a number of units, one or more, or `"all"`.
  public init<Problem>(_ node: JSONNode<Problem>) throws(Problem) where Problem: JSONReadingError {
    if node.json.text == "all" {
      self = .all
    } else if let count = node.json.integer, count > 0 {
      self = .count(count)
    } else {
      throw .wrongValue(path: node.path, expected: .count(or: "all"))
    }
  }
}
