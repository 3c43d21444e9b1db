// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// A release: figures that will never change, under a version of their campaign. A correction is another one.
public struct Release: Hashable, Sendable {
  /// Whether a release is to be read.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// It is.
    case released
    /// It was withdrawn: its address says so and shows nothing else.
    case withdrawn
  }

  /// Its identifier.
  public let id: ID<Release>
  /// Its number among those of its campaign, from 1.
  public let version: Int
  /// What it says.
  let content: ReleaseContent
  /// The canonical JSON of its content.
  public let canonical: String
  /// The SHA-256 of that text, in 64 hexadecimal digits.
  public let sha256: String
  /// When it was released.
  let releasedAt: Instant
  /// The moment before which nothing of it is shown; nil when there is none.
  public let opensAt: Instant?
  /// What changed since the version before.
  public let note: String?
  /// Whether it is to be read.
  public let status: Status

  /// The moment from which anyone can read it.
  var publishedAt: Instant { max(releasedAt, opensAt ?? releasedAt) }

  /// Whether anyone may read it at `now`.
  public func isOpen(at now: Instant) -> Bool { publishedAt <= now }
}
