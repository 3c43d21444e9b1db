// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// How sure it is that someone comes.
enum AppearanceStatus: String, CaseIterable, Sendable {
  /// The person said yes.
  case confirmed
  /// The person is announced *sous réserve*.
  case subjectToConfirmation
  /// The person is still to be found: *à définir*.
  case toBeDefined
}

/// Someone who speaks in a slot or hosts the session, as announced.
struct Appearance: Hashable, Sendable {
  /// Its identifier.
  let id: ID<Appearance>
  /// The name of the person, when it is known.
  let name: String?
  /// What the person does, or what kind of person is sought.
  let role: String?
  /// The organisation of the person.
  let organisation: String?
  /// The pole that the person speaks for, as the programme names it.
  let pole: String?
  /// The name that the register gives this pole.
  let poleInRegister: String?
  /// How sure it is.
  let status: AppearanceStatus
}
