// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// Why a draw is refused.
public enum DrawError: Error, Hashable, Sendable, JSONReadingError {
  /// The description of the draw does not hold what is expected.
  case mismatch(JSONMismatch)
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
  /// The frame has no column of this name.
  case unknownColumn(key: String, column: String)
  /// The frame has this column more than once.
  case doubledColumn(String)
  /// The record at this place of the frame, from 1, has another number of fields than the header.
  case wrongFieldCount(row: Int, expected: Int, found: Int)
}
