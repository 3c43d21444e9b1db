// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// Why the description of a campaign is refused.
public enum CampaignFileError: Error, Hashable, Sendable, JSONReadingError {
  /// The file lacks this key.
  case missingKey(path: String)
  /// The file has a key that is not known.
  case unknownKey(path: String)
  /// The value at this path is not of the kind expected.
  case wrongValue(path: String, expected: JSONExpectation)
  /// The value at this path is neither a day nor a number of days from the creation.
  case notADay(path: String)
  /// The value at this path is not a number of days.
  case notANumberOfDays(path: String)
  /// The strata are already made of what is named at this path.
  case doubledProperty(path: String)
  /// The value at this path is neither "all" nor a size by stratum.
  case notSizes(path: String)
  /// The last day on which poles may answer, at this path, has passed.
  case alreadyClosed(path: String)

  /// Where it is.
  public var path: String {
    switch self {
    case .missingKey(let path), .unknownKey(let path), .wrongValue(let path, _), .notADay(let path),
      .notANumberOfDays(let path), .doubledProperty(let path), .notSizes(let path), .alreadyClosed(let path):
      path
    }
  }
}
