// SPDX-License-Identifier: AGPL-3.0-or-later

/// What can go wrong around a meeting.
enum MeetingError: Error, Hashable, Sendable {
  /// Too many seats were asked for from the network that asks.
  case tooManyFromHere
  /// Registration is not open: it has not begun, it is over, or there is none.
  case notOpen(RegistrationState)
  /// A personal link that this site did not make, or that was altered on its way.
  case unknownLink
  /// A personal link whose time is over.
  case expiredLink
}
