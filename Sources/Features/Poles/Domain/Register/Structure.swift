// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// An organisation that leads a pole or is a member of it (*structure*).
struct Structure: Hashable, Sendable {
  /// Its identifier.
  let id: ID<Structure>
  /// Its name.
  let name: String
}
