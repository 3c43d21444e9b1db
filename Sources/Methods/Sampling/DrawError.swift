// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// Why a draw is refused.
public enum DrawError: Error, Hashable, Sendable {
  /// The frame has no unit in a stratum that is given a size.
  case unknownStratum(String)
  /// A stratum of the frame is given no size.
  case stratumWithoutSize(String)
  /// More units are asked of a stratum than it holds.
  case sizeTooLarge(stratum: String, size: Int, population: Int)
  /// Nobody would be drawn from a stratum that has units: nothing could be said of them.
  case nobodyDrawn(stratum: String)
  /// A size is below zero.
  case negativeSize(stratum: String, size: Int)
  /// Two units of the frame bear one reference.
  case doubledReference(String)
  /// The unit at this place of the frame, from 1, has no reference.
  case emptyReference(row: Int)
  /// The unit at this place of the frame, from 1, has a stratum without a value.
  case emptyStratum(row: Int)
  /// The specification lacks this key.
  case missingKey(String)
  /// The specification has a key that is not known.
  case unknownKey(String)
  /// The value of this key is not of the kind expected.
  case wrongValue(key: String, expected: JSONExpectation)
  /// The frame has no column of this name.
  case unknownColumn(key: String, column: String)
  /// The frame has this column more than once.
  case doubledColumn(String)
  /// The record at this place of the frame, from 1, has another number of fields than the header.
  case wrongFieldCount(row: Int, expected: Int, found: Int)
}

extension DrawError: JSONReadingError {
  /// The specification lacks the key at `path`.
  public static func missingKey(path: String) -> DrawError { .missingKey(path) }
  /// The key at `path` is not known.
  public static func unknownKey(path: String) -> DrawError { .unknownKey(path) }
  /// The value at `path` is not of the kind expected.
  public static func wrongValue(path: String, expected: JSONExpectation) -> DrawError {
    .wrongValue(key: path, expected: expected)
  }
}
