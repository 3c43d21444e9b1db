// SPDX-License-Identifier: AGPL-3.0-or-later

/// What the parser of the command line says of a mistake, in French. What it says in other words than those
/// known here is left as it is.
enum UsageMessage {
  /// The mistake, the option it is about, the usage and the command that helps.
  static func french(_ message: String) -> String {
    let isBeforeCommand = message.contains("<subcommand>")
    return message.split(separator: "\n").map { line in
      if let text = rest(of: line, after: "Error: ") {
        return "essaim\u{A0}: " + problem(text, isBeforeCommand)
      }
      if let text = rest(of: line, after: "Help:  ") { return "  " + text }
      if let text = rest(of: line, after: "Usage: ") {
        return "Usage\u{A0}: " + text.replacing("<subcommand>", with: "<commande>")
      }
      if let found = line.wholeMatch(of: /\s*See 'essaim ?(.*) --help' for more information\./) {
        return "Aide\u{A0}: essaim help" + (found.1.isEmpty ? "" : " \(found.1)")
      }
      return String(line)
    }.joined(separator: "\n")
  }

  private static func rest(of line: Substring, after start: String) -> String? {
    line.hasPrefix(start) ? String(line.dropFirst(start.count)) : nil
  }

  private static func problem(_ text: String, _ isBeforeCommand: Bool) -> String {
    if let found = text.wholeMatch(of: /Unexpected argument '(.*)'/) {
      return isBeforeCommand
        ? "la commande \(String(found.1).quoted) n’existe pas"
        : "l’argument \(String(found.1).quoted) est de trop"
    }
    if let found = text.wholeMatch(of: /\d+ unexpected arguments: '(.*)'/) {
      if isBeforeCommand, let first = found.1.split(separator: "', '").first {
        return "la commande \(String(first).quoted) n’existe pas"
      }
      return "ces arguments sont de trop\u{A0}: " + found.1.replacing("', '", with: ", ")
    }
    if let found = text.wholeMatch(of: /Unknown option '(\S+)'(?:\. Did you mean '(\S+)'\?)?/) {
      let guess = found.2.map { "\u{A0}; est-ce \($0)\u{A0}?" } ?? ""
      return "l’option \(found.1) n’existe pas ici" + guess
    }
    if let found = text.wholeMatch(of: /Missing value for '(\S+).*'/) {
      return "l’option \(found.1) attend une valeur"
    }
    if let found = text.wholeMatch(of: /Missing expected argument '(.*)'/) { return "il manque \(found.1)" }
    if let found = text.wholeMatch(
      of: /The option '(\S+)' does not take any value, but '(.*)' was specified\./)
    {
      return "l’option \(found.1) ne prend pas de valeur\u{A0}; ôtez \(String(found.2).quoted)"
    }
    if let found = text.wholeMatch(of: /(?s)The value '(.*)' is invalid for '(\S+).*?'(.*)/) {
      return "la valeur \(String(found.1).quoted) ne convient pas à \(found.2)" + choices(String(found.3))
    }
    return text
  }

  /// The values that an option takes, when the parser lists them.
  private static func choices(_ text: String) -> String {
    let values = text.matches(of: /'([^']+)'/).map { String($0.1) }
    guard !values.isEmpty else { return text.hasPrefix(": ") ? "\u{A0}: " + text.dropFirst(2) : "" }
    return "\u{A0}; choisissez parmi " + values.joined(separator: ", ")
  }
}
