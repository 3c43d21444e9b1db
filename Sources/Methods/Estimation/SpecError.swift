// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// What is wrong in a specification, or in the data that it names.
public enum SpecError: Error, Hashable, Sendable, JSONReadingError {
  /// The specification does not hold what is expected.
  case mismatch(JSONMismatch)
  /// Weights, strata, population or response lack a value at this row, from 1.
  case missingDesignValue(column: String, row: Int)
  /// The data have no column of this name.
  case unknownColumn(path: String, column: String)
  /// The data have this column more than once.
  case doubledColumn(String)
  /// The column is not of the kind that the statistic needs.
  case wrongColumn(path: String, column: String, expected: JSONExpectation)
  /// The column has no such level.
  case unknownLevel(path: String, level: String)
  /// The field of this row, from 1, is not a number.
  case notANumber(column: String, row: Int, field: String)
  /// The record of this row, from 1, has another number of fields than the header.
  case wrongFieldCount(row: Int, expected: Int, found: Int)
  /// What is asked at this path is known, and not supported yet.
  case unsupported(path: String, what: String)
  /// Units are drawn in several stages, of which this path is the second: one is supported.
  case severalStages(path: String)
}
