// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Kernel
import Persistence

/// What came of a registration form.
enum RegistrationOutcome: Hashable, Sendable {
  /// The person has a seat from now on.
  case registered(Registration)
  /// The same form had come before: nothing changed.
  case repeated
  /// The same form had come before, and its registration was cancelled since.
  case cancelledSince
  /// Another form had given this address a seat.
  case known(Registration)
  /// Somebody else took the last seat.
  case full
}

/// Takes registrations and keeps the rules of a meeting, in the transaction of the session.
struct RegistrationDesk {
  let session: Session

  /// Registers whoever filled in `form`, unless they are registered.
  ///
  /// What may be asked from one network is counted before the address is looked up: at the limit as below it,
  /// nobody learns from the answer who is registered.
  ///
  /// - Parameters:
  ///   - key: what tells this form from every other one; the same form may be sent twice.
  ///   - remote: what stands for the network that asks.
  /// - Throws: `MeetingError.notOpen`; `MeetingError.tooManyFromHere`.
  func register(
    _ form: RegistrationForm, key: String, for meeting: Meeting, from remote: String, at moment: Instant
  ) throws -> RegistrationOutcome {
    let table = session.registrations
    if let same = try table.registration(for: meeting.id, form: key, email: form.email) {
      return same.state == .registered ? .repeated : .cancelledSince
    }
    let state = meeting.registrationState(at: moment)
    guard state == .open || state == .full else { throw MeetingError.notOpen(state) }
    guard try session.registrationAttempts.admit(to: meeting.id, from: remote, at: moment) else {
      throw MeetingError.tooManyFromHere
    }
    if let known = try table.registration(for: meeting.id, email: form.email) { return .known(known) }
    let registration = Registration(
      id: ID(at: moment), meeting: meeting.id, name: form.name, email: form.email,
      organisation: form.organisation.isEmpty ? nil : form.organisation,
      pole: ID(form.pole), state: .registered, createdAt: moment, cancelledAt: nil,
      formKey: key, linkVersion: 1, mailedAt: moment)
    guard try table.insert(registration) else { return .full }
    try session.journal.record(MeetingEvent.registered, about: meeting.slug, by: nil, at: moment)
    return .registered(registration)
  }

  /// Cancels a registration and frees its seat; a second time changes nothing.
  func cancel(_ registration: Registration, for meeting: Meeting, at moment: Instant) throws {
    guard try session.registrations.cancel(registration, at: moment) else { return }
    try session.journal.record(MeetingEvent.cancelled, about: meeting.slug, by: nil, at: moment)
  }

  /// Removes a registration for the team and frees its seat; a second time changes nothing.
  func remove(
    _ registration: Registration, for meeting: Meeting, by account: ID<Account>, at moment: Instant
  ) throws {
    guard try session.registrations.cancel(registration, at: moment) else { return }
    try session.journal.record(MeetingEvent.removed, about: meeting.slug, by: account, at: moment)
  }
}
