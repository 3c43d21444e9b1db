// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// Whom to write to about a pole, and for what.
public struct Contact: Hashable, Sendable {
  /// What an address may be used for.
  public enum Purpose: String, Hashable, Sendable, CaseIterable {
    /// To invite to surveys, and to follow them up.
    case survey
  }

  /// The name of the person, when it is known.
  public let name: String?
  /// The mail address.
  public let email: String
  /// What it was given for.
  public let purpose: Purpose
  /// The last day it may be used, or nil without an end.
  public let until: Day?
}
