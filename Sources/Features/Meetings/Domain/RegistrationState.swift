// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// Whether one can register for a meeting, and if not, why.
enum RegistrationState: Hashable, Sendable {
  /// This site takes no registration for it.
  case notOffered
  /// Registration opens later.
  case notYetOpen(Instant)
  /// One can register.
  case open
  /// No seat is left.
  case full
  /// Registration has closed.
  case closed
  /// The meeting is over.
  case over
}

extension Meeting {
  /// Whether one can register at `moment`.
  func registrationState(at moment: Instant) -> RegistrationState {
    if isOver(at: moment) { return .over }
    guard let opensAt = registrationOpensAt else { return .notOffered }
    if moment < opensAt { return .notYetOpen(opensAt) }
    if moment >= (registrationClosesAt ?? startsAt) { return .closed }
    return isFull ? .full : .open
  }
}
