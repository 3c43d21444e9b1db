// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// Why the description of a campaign is refused.
public enum CampaignFileError: Error, Hashable, Sendable, JSONReadingError {
  /// The file lacks this key.
  case missingKey(path: String)
  /// The file has a key that is not known.
  case unknownKey(path: String)
  /// The value at this path is not of the kind expected.
  case wrongValue(path: String, expected: String)
  /// The last day on which poles may answer, at this path, has passed.
  case alreadyClosed(path: String)
}
