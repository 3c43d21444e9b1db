// SPDX-License-Identifier: AGPL-3.0-or-later

/// Something wrong in the workbook of a form, with its place and its remedy.
public struct FormIssue: Hashable, Sendable {
  /// The class of an issue.
  public enum Code: String, Hashable, Sendable {
    case missingSheet = "missing_sheet"
    case missingColumn = "missing_column"
    case doubledColumn = "doubled_column"
    case unknownColumn = "unknown_column"
    case unsupportedColumn = "unsupported_column"
    case unknownType = "unknown_type"
    case unsupportedType = "unsupported_type"
    case missingName = "missing_name"
    case invalidName = "invalid_name"
    case doubledName = "doubled_name"
    case doubledVariable = "doubled_variable"
    case similarName = "similar_name"
    case missingLabel = "missing_label"
    case missingList = "missing_list"
    case unknownList = "unknown_list"
    case doubledChoice = "doubled_choice"
    case unopenedGroup = "unopened_group"
    case unclosedGroup = "unclosed_group"
    case unknownReference = "unknown_reference"
    case badExpression = "bad_expression"
    case unknownFunction = "unknown_function"
    case missingCalculation = "missing_calculation"
    case invalidValue = "invalid_value"
    case dependencyCycle = "dependency_cycle"
    case noQuestion = "no_question"
  }

  /// Whether the form can be used in spite of it.
  public enum Severity: String, Hashable, Sendable {
    /// It cannot.
    case error
    /// It can.
    case warning
  }

  /// The class of the issue.
  public let code: Code
  /// The sheet.
  public let sheet: String
  /// The row that the spreadsheet shows, from 1, if one is at fault.
  public let row: Int?
  /// The letters of the column, if one is at fault.
  public let column: String?
  /// What is wrong and what to do, in French.
  public let message: String
  /// Whether the form can be used in spite of it.
  public let severity: Severity
}

/// What the reading of a workbook gave: a form, unless there are errors.
public struct FormReading: Sendable, Hashable {
  /// The form, or nil when there are errors.
  public let form: Form?
  /// What prevents the form from being used.
  public let errors: [FormIssue]
  /// What deserves a look.
  public let warnings: [FormIssue]
}
