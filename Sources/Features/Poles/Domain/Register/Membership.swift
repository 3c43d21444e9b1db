// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// That a structure belongs to a circle of a pole, since and until when as far as is known.
public struct Membership: Hashable, Sendable {
  /// Its identifier.
  public let id: ID<Membership>
  /// The structure.
  public let structure: Structure
  /// The circle.
  public let circle: Circle
  /// When it joined; a period without ends when nobody says.
  public let joined: Period
  /// When it left, or nil when no source says that it did.
  public let left: Period?
  /// What says so.
  public let sources: [Source]
}
