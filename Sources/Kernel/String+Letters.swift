// SPDX-License-Identifier: AGPL-3.0-or-later

extension String {
  /// The text with its first letter in upper case: the beginning of a sentence.
  public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text with its straight apostrophes between letters as typography writes them, « l’économie »; an
  /// address of the web stays as it is.
  public var withTypographicApostrophes: String {
    guard contains("'"), !contains("://") else { return self }
    let characters = Array(self)
    return String(
      characters.indices.map { place in
        guard characters[place] == "'", place > 0, place + 1 < characters.count,
          characters[place - 1].isLetter, characters[place + 1].isLetter
        else { return characters[place] }
        return "’"
      })
  }

  /// Whether the text comes before `other` in the order of code points, the same on every machine and in
  /// every language. It is not the order of a dictionary.
  public func precedes(_ other: String) -> Bool {
    unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
  }

  /// Whether the text holds no line end, no control character and nothing that turns the writing around.
  public var isOneLine: Bool { unicodeScalars.allSatisfy(\.staysOnItsLine) }

  /// The text with « � » in place of what `isOneLine` refuses, but for `kept`: a terminal shows it and obeys
  /// nothing of it.
  public func printable(keeping kept: Set<Unicode.Scalar> = []) -> String {
    guard !isOneLine else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      text.append(scalar.staysOnItsLine || kept.contains(scalar) ? scalar : "\u{FFFD}")
    }
    return String(text)
  }
}

extension Unicode.Scalar {
  fileprivate var staysOnItsLine: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .format: self == "\u{200D}" || self == "\u{200C}"
    default: true
    }
  }
}
