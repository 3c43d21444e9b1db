// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// The day and the moment that a form is answered at, given by the caller.
public struct FormClock: Hashable, Sendable {
  /// The day where the person answers.
  public var today: Day
  /// The moment.
  public var now: Instant

  /// A clock that shows this day and this moment.
  public init(today: Day, now: Instant) {
    self.today = today
    self.now = now
  }
}
