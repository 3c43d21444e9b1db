// SPDX-License-Identifier: AGPL-3.0-or-later

/// What the journal notes of meetings, always about the slug of the meeting: it says nothing of who registered.
enum MeetingEvent: String {
  /// A meeting was loaded for the first time.
  case added = "meeting.added"
  /// A meeting was loaded again, with changes.
  case updated = "meeting.updated"
  /// Somebody registered.
  case registered = "registration.made"
  /// Somebody cancelled their registration.
  case cancelled = "registration.cancelled"
  /// The team removed a registration.
  case removed = "registration.removed"
}
