// SPDX-License-Identifier: AGPL-3.0-or-later

/// Why a file of meetings is refused.
public enum MeetingsFileError: Error, Hashable, Sendable {
  /// It is not JSON, for the reason the reader gives.
  case notJSON(String)
  /// It is JSON, with these problems; nothing of it was kept.
  case refused([MeetingsFileProblem])
}

/// Something wrong in a file of meetings.
public struct MeetingsFileProblem: Hashable, Sendable {
  /// What is wrong.
  public enum Reason: String, CaseIterable, Sendable {
    case missing, notAText, empty, tooLong, unprintable, notABoolean, notAPositiveNumber, notATime, notADay
    case notAList, notAnObject, notASlug, doubledSlug, oneDayOnly, unknownZone, unknownStatus
    case endsBeforeItStarts, outsideWhatHoldsIt, overlapsThePrevious, nobody
  }

  /// Where: `meetings[0].parts[2].start`.
  public let path: String
  /// What is wrong there.
  public let reason: Reason
}
