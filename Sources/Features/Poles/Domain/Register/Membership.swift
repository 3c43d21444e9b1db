// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// That a structure belongs to a circle of a pole, since and until when as far as is known.
struct Membership: Hashable, Sendable {
  /// Its identifier.
  let id: ID<Membership>
  /// The structure.
  let structure: Structure
  /// The circle.
  let circle: Circle
  /// When it joined; a period without ends when nobody says.
  let joined: Period
  /// When it left, or nil when no source says that it did.
  let left: Period?
  /// What says so.
  let sources: [Source]
}
