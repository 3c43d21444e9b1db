// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// How sure it is that someone comes.
public enum AppearanceStatus: String, CaseIterable, Sendable {
  /// The person said yes.
  case confirmed
  /// The person is announced *sous réserve*.
  case subjectToConfirmation
  /// The person is still to be found: *à définir*.
  case toBeDefined
}

/// Someone who speaks in a slot or hosts the session, as announced.
public struct Appearance: Hashable, Sendable {
  /// Its identifier.
  public let id: ID<Appearance>
  /// The name of the person, when it is known.
  public let name: String?
  /// What the person does, or what kind of person is sought.
  public let role: String?
  /// The organisation of the person.
  public let organisation: String?
  /// The pole that the person speaks for, as the programme names it.
  public let pole: String?
  /// The name that the register gives this pole.
  public let poleInRegister: String?
  /// How sure it is.
  public let status: AppearanceStatus
}
