// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Poles

/// The registration of a person for a meeting.
struct Registration: Hashable, Sendable {
  /// What became of it.
  enum State: String, Sendable {
    /// The person has a seat.
    case registered
    /// The person gave the seat back.
    case cancelled
  }

  /// The kind of the messages about registrations, in the outbox.
  static let messageKind = "inscription"

  /// Its identifier.
  let id: ID<Registration>
  /// The meeting.
  let meeting: ID<Meeting>
  /// The name of the person.
  let name: String
  /// The address that mail goes to, as typed.
  let email: String
  /// The organisation, when the person named one.
  let organisation: String?
  /// The pole of the register that the person comes from, when there is one.
  let pole: ID<Pole>?
  /// What became of it.
  let state: State
  /// When it was made.
  let createdAt: Instant
  /// When it was cancelled.
  let cancelledAt: Instant?
  /// What tells the form it came from from every other form.
  let formKey: String
  /// The version of the personal links that open it; those of other versions are worth nothing.
  let linkVersion: Int
  /// When mail about it was last queued.
  let mailedAt: Instant
}
