// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// Why the description of a campaign is refused.
public enum CampaignFileError: Error, Hashable, Sendable, JSONReadingError {
  /// The file does not hold what is expected.
  case mismatch(JSONMismatch)
  /// The value at this path is neither a day nor a number of days from the creation.
  case notADay(path: String)
  /// The strata are already made of what is named at this path.
  case doubledProperty(path: String)
  /// The value at this path is neither "all" nor a size by stratum.
  case notSizes(path: String)
  /// The last day on which poles may answer, at this path, has passed.
  case alreadyClosed(path: String)

  /// Where it is.
  public var path: String {
    switch self {
    case .mismatch(let mismatch): mismatch.path
    case .notADay(let path), .doubledProperty(let path), .notSizes(let path), .alreadyClosed(let path): path
    }
  }
}
