// SPDX-License-Identifier: AGPL-3.0-or-later

/// Something wrong in the workbook of a form, with its place. The sentence about it is made where people read
/// it.
public struct FormIssue: Hashable, Sendable {
  /// Whether the form can be used in spite of it.
  public enum Severity: String, Hashable, Sendable {
    /// It cannot.
    case error
    /// It can.
    case warning
  }

  /// What is wrong.
  public let fault: FormFault
  /// The sheet.
  public let sheet: String
  /// The row that the spreadsheet shows, from 1, if one is at fault.
  public let row: Int?
  /// The letters of the column, if one is at fault.
  public let column: String?

  /// The class of the issue, for programs.
  public var code: FormFault.Code { fault.code }

  /// Whether the form can be used in spite of it.
  public var severity: Severity {
    switch fault {
    case .unknownColumn, .similarName: .warning
    default: .error
    }
  }
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
