// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel
public import Poles

/// The registration of a person for a meeting.
public struct Registration: Hashable, Sendable {
  /// What became of it.
  public enum State: String, Sendable {
    /// The person has a seat.
    case registered
    /// The person gave the seat back.
    case cancelled
  }

  /// The kind of the messages about registrations, in the outbox.
  public static let messageKind = "inscription"

  /// Its identifier.
  public let id: ID<Registration>
  /// The meeting.
  public let meeting: ID<Meeting>
  /// The name of the person.
  public let name: String
  /// The address that mail goes to, as typed.
  public let mail: String
  /// The organisation, when the person named one.
  public let organisation: String?
  /// The pole of the register that the person comes from, when there is one.
  public let pole: ID<Pole>?
  /// What became of it.
  public let state: State
  /// When it was made.
  public let createdAt: Instant
  /// When it was cancelled.
  public let cancelledAt: Instant?
  /// What tells the form it came from from every other form.
  public let formKey: String
  /// The version of the personal links that open it; those of other versions are worth nothing.
  public let linkVersion: Int
  /// When mail about it was last queued.
  public let mailedAt: Instant
}
