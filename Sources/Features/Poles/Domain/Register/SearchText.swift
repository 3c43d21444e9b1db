// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// The words by which poles are found: without case, accents or signs.
enum SearchText {
  /// The most words that a search takes.
  static let maximumWords = 8
  private static let longestWord = 40

  /// The words of a text.
  static func words(of text: String) -> [String] {
    text.folded.unicodeScalars
      .split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
      .map { String(String.UnicodeScalarView($0)) }
  }

  /// All the words of these texts, a space before each, so that a word can be sought by its beginning.
  static func joined(_ texts: [String]) -> String {
    texts.flatMap(words).map { " " + $0 }.joined()
  }

  /// The words to seek in what a person typed.
  static func sought(in typed: String) -> [String] {
    words(of: typed).prefix(maximumWords).map { String($0.prefix(longestWord)) }
  }
}
