// SPDX-License-Identifier: AGPL-3.0-or-later

extension String {
  /// The text with its first letter in upper case: the beginning of a sentence.
  public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// Whether the text comes before `other` in the order of code points, the same on every machine and in
  /// every language. It is not the order of a dictionary.
  public func precedes(_ other: String) -> Bool {
    unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
  }
}
