// SPDX-License-Identifier: AGPL-3.0-or-later

/// A file of meetings that is refused; nothing of it was kept.
public struct MeetingsFileError: Error, Hashable, Sendable {
  /// All that is wrong with it.
  public let problems: [MeetingsFileProblem]
}

/// Something wrong in a file of meetings.
public struct MeetingsFileProblem: Hashable, Sendable {
  /// What is wrong.
  public enum Reason: String, CaseIterable, Sendable {
    /// Nothing is there.
    case missing
    /// No key bears this name here.
    case unknownKey
    /// A text is expected.
    case notAText
    /// The text is empty.
    case empty
    /// The text is too long.
    case tooLong
    /// The text holds a line end or a character that cannot be shown.
    case unprintable
    /// True or false is expected.
    case notABoolean
    /// A whole number above nought is expected.
    case notAPositiveNumber
    /// A time is expected.
    case notATime
    /// A day is expected.
    case notADay
    /// A list is expected.
    case notAList
    /// An object is expected.
    case notAnObject
    /// It cannot be the name of a meeting in addresses.
    case notASlug
    /// Another meeting of the file bears this name.
    case doubledSlug
    /// Two days are given, of which one only may be.
    case oneDayOnly
    /// No zone bears this name.
    case unknownZone
    /// It is no status of an appearance.
    case unknownStatus
    /// It ends before it starts.
    case endsBeforeItStarts
    /// It lies outside the times of what holds it.
    case outsideWhatHoldsIt
    /// It starts before the one before it ends.
    case overlapsThePrevious
    /// Neither a name nor a role is given.
    case nobody
  }

  /// Where: `meetings[0].parts[2].start`.
  public let path: String
  /// What is wrong there.
  public let reason: Reason
}
