// SPDX-License-Identifier: AGPL-3.0-or-later

extension Language {
  /// A text between the quotation marks of the language.
  public func quoted(_ text: String) -> String {
    switch self {
    case .french: "«\u{A0}\(text)\u{A0}»"
    }
  }

  /// Names between the quotation marks of the language, one after the other.
  public func quoted(_ names: [String]) -> String { names.map { quoted($0) }.joined(separator: ", ") }
}
