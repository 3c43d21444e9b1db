// SPDX-License-Identifier: AGPL-3.0-or-later
public import Foundation
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

  /// The clock of someone who answers at `moment` where the clocks are those of `zone`.
  public init(_ moment: Instant, in zone: TimeZone) {
    self.init(today: moment.clock(in: zone).day, now: moment)
  }
}
