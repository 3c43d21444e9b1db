// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation

/// Why no password was read.
enum PasswordEntryError: Error {
  /// The standard input ended first, or begins with an empty line.
  case missing
  /// It was not typed twice alike.
  case different
}

/// A password typed on the terminal, or read from the standard input.
enum PasswordEntry {
  /// The password, typed twice without being shown; the first line of a standard input that is no terminal.
  static func read() throws(PasswordEntryError) -> String {
    guard isatty(STDIN_FILENO) == 1 else { return try line() }
    let first = try unseen("Mot de passe\u{A0}: ")
    guard try unseen("Encore une fois\u{A0}: ") == first else { throw .different }
    return first
  }

  private static func line() throws(PasswordEntryError) -> String {
    guard let line = readLine(), !line.isEmpty else { throw .missing }
    return line
  }

  private static func unseen(_ prompt: String) throws(PasswordEntryError) -> String {
    FileHandle.standardError.write(Data(prompt.utf8))
    var shown = termios()
    tcgetattr(STDIN_FILENO, &shown)
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    // The end of the line still shows, so that the next words begin on a line of their own.
    hidden.c_lflag |= tcflag_t(ECHONL)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown) }
    return try line()
  }
}
