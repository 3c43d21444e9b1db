// SPDX-License-Identifier: AGPL-3.0-or-later

/// How many letters must be added, taken away or replaced to make one word of another.
///
/// - Source: V. Levenshtein (1966), "Binary codes capable of correcting deletions, insertions and reversals".
enum EditDistance {
  /// Whether at most `limit` changes make one of the other.
  static func isAtMost(_ limit: Int, between left: [UInt8], and right: [UInt8]) -> Bool {
    guard abs(left.count - right.count) <= limit else { return false }
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let replaced = previous[column] + (letter == other ? 0 : 1)
        current.append(min(replaced, previous[column + 1] + 1, current[column] + 1))
      }
      guard let least = current.min(), least <= limit else { return false }
      previous = current
    }
    return previous[right.count] <= limit
  }
}
