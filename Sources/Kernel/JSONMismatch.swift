// SPDX-License-Identifier: AGPL-3.0-or-later

/// Where a JSON document is not what its reader expects.
public enum JSONMismatch: Hashable, Sendable {
  /// The key at `path` is missing.
  case missingKey(path: String)
  /// The key at `path` is not known.
  case unknownKey(path: String)
  /// The value at `path` is not the one expected.
  case wrongValue(path: String, expected: JSONExpectation)

  /// Where it is.
  public var path: String {
    switch self {
    case .missingKey(let path), .unknownKey(let path), .wrongValue(let path, _): path
    }
  }
}

/// An error that may say where a JSON document is not what its reader expects.
public protocol JSONReadingError: Error {
  /// The error that says so.
  static func mismatch(_ mismatch: JSONMismatch) -> Self
}

extension JSONReadingError {
  /// The key at `path` is missing.
  public static func missingKey(path: String) -> Self { .mismatch(.missingKey(path: path)) }

  /// The key at `path` is not known.
  public static func unknownKey(path: String) -> Self { .mismatch(.unknownKey(path: path)) }

  /// The value at `path` is not the one expected.
  public static func wrongValue(path: String, expected: JSONExpectation) -> Self {
    .mismatch(.wrongValue(path: path, expected: expected))
  }
}
