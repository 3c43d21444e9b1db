// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// How long someone who signed in stays so.
enum SessionLifetime {
  /// Without a visit: 12 hours.
  static let idleSeconds = 12 * 3_600
  /// In all: 7 days.
  static let totalSeconds = 7 * 86_400
  /// A visit is noted when the last one noted is this old, so that reading a page seldom writes.
  static let notedEverySeconds = 300

  /// A session opened before this moment is over.
  static func opened(after now: Instant) -> Instant { now.adding(seconds: -totalSeconds) }
  /// A session not seen since this moment is over.
  static func seen(after now: Instant) -> Instant { now.adding(seconds: -idleSeconds) }
}
