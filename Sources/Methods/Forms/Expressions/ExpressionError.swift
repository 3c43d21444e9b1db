// SPDX-License-Identifier: AGPL-3.0-or-later

/// What is wrong with an expression; positions count characters from 1.
public enum ExpressionError: Error, Hashable, Sendable {
  /// The expression is longer than ten thousand characters.
  case tooLong
  /// The expression nests deeper than a hundred levels.
  case tooDeep
  /// A character that the language does not know.
  case unexpectedCharacter(position: Int)
  /// A text or a reference without its end.
  case unclosed(position: Int)
  /// A word or a sign in the wrong place, or the end when nil.
  case unexpected(String?, position: Int)
  /// A function that does not exist.
  case unknownFunction(String, position: Int)
  /// A function called with a wrong number of arguments.
  case wrongArguments(String, position: Int)
  /// A function that sums answers, given something else.
  case referenceExpected(String, position: Int)
  /// A regular expression that is not one, or that uses what is not understood.
  case badPattern(String)
  /// The evaluation takes too long or makes too long a text.
  case tooCostly
}
