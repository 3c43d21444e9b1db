// SPDX-License-Identifier: AGPL-3.0-or-later

/// What a value of a JSON document must be, for whoever says that it is not.
public enum JSONExpectation: Hashable, Sendable {
  /// A text that is not empty.
  case text
  /// A text of one line, with at most so many characters.
  case line(atMost: Int)
  /// A number.
  case number
  /// A number, 0 or more.
  case amount
  /// A number above 0.
  case positive
  /// A number from 0 to 1.
  case share
  /// A number between 0 and 1, neither of them.
  case openShare
  /// A number above 0, at most 1.
  case positiveShare
  /// A number above 0, or one of these words.
  case positiveNumber(or: [String])
  /// A whole number, `from` or more, at most `to` when it says so.
  case whole(from: Int, to: Int? = nil)
  /// A year of the calendar.
  case year
  /// A whole number above 0, or this word.
  case count(or: String)
  /// True or false.
  case boolean
  /// One value, not a list of them.
  case value
  /// A list.
  case list
  /// A list that is not empty.
  case filledList
  /// A list of one element.
  case single
  /// A list of one text or more.
  case texts
  /// An object.
  case object
  /// One of these words.
  case choice([String])
  /// Lower-case letters without accent, digits and hyphens, as they stand in an address.
  case slug
}
