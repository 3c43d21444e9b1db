// SPDX-License-Identifier: AGPL-3.0-or-later

/// The help that the parser writes around our texts, in French.
enum HelpText {
  /// The page of help `text`; what is not a page of help is returned as it is.
  static func french(_ text: String) -> String {
    guard text.contains("USAGE: ") else { return text }
    let page =
      text
      .replacing("OVERVIEW: ", with: "", maxReplacements: 1)
      .replacing("USAGE: ", with: "USAGE\u{A0}: ")
      .replacing("\nARGUMENTS:\n", with: "\nARGUMENTS\u{A0}:\n")
      .replacing("\nOPTIONS:\n", with: "\nOPTIONS\u{A0}:\n")
      .replacing("\nSUBCOMMANDS:\n", with: "\nCOMMANDES\u{A0}:\n")
      .replacing("Show help information.", with: "Affiche cette aide.")
      .replacing(/\(values:(\s)/) { "(valeurs\u{A0}:\($0.1)" }
      .replacing(/\(default:(\s)/) { "(par défaut\u{A0}:\($0.1)" }
      .replacing(/; default:(\s)/) { "\u{A0}; par défaut\u{A0}:\($0.1)" }
      .replacing(/See '(essaim help.*) <subcommand>' for detailed help\./) {
        "Le détail d’une commande\u{A0}: \($0.1) <commande>"
      }
    return page.replacing("<subcommand>", with: "<commande>").replacing(/\n+$/, with: "")
  }
}
