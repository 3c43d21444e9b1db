// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation

extension String {
  /// The text without the white space around it.
  public var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }

  /// The text as it is compared and searched: without accents, without case, ligatures apart, one space
  /// between words, typographic apostrophes made straight.
  public var folded: String {
    let plain = folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
    var scalars = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in plain.unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = !scalars.isEmpty
        continue
      }
      if pendingSpace { scalars.append(" ") }
      pendingSpace = false
      switch scalar {
      case "œ", "Œ": scalars.append(contentsOf: "oe".unicodeScalars)
      case "æ", "Æ": scalars.append(contentsOf: "ae".unicodeScalars)
      case "’", "‘", "ʼ": scalars.append("'")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// The folded letters and digits, joined by hyphens: the text as part of an address.
  public var slug: String {
    folded.unicodeScalars
      .split { !("a"..."z").contains($0) && !("0"..."9").contains($0) }
      .map { String(String.UnicodeScalarView($0)) }
      .joined(separator: "-")
  }
}
