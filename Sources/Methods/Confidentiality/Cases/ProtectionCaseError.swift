// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// Why a file is not a case to protect.
public enum ProtectionCaseError: Error, Hashable, Sendable, JSONReadingError {
  /// The file does not hold what is expected.
  case mismatch(JSONMismatch)
  /// The cell at this place does not bear the number of its place.
  case wrongNumber(cell: Int)
  /// A contribution to this cell exceeds its value.
  case contributionAboveValue(cell: Int)
  /// The value at `path` is the number of no cell.
  case unknownCell(path: String)
  /// The rule at `path` has a value that is not supported here.
  case unsupportedRule(path: String)
  /// The cell `total` is not the sum of its parts.
  case sumDoesNotHold(total: Int)
  /// The pattern found does not pass the audit.
  case auditFailed([AuditFinding])

  /// The path of what is wrong in the file; nil when the file is not what is wrong.
  public var path: String? {
    switch self {
    case .mismatch(let mismatch): mismatch.path
    case .wrongNumber(let cell): "cells[\(cell)].id"
    case .contributionAboveValue(let cell): "cells[\(cell)].top"
    case .unknownCell(let path), .unsupportedRule(let path): path
    case .sumDoesNotHold(let total): "cells[\(total)]"
    case .auditFailed: nil
    }
  }
}
