// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// An organisation that leads a pole or is a member of it (*structure*).
public struct Structure: Hashable, Sendable {
  /// Its identifier.
  public let id: ID<Structure>
  /// Its name.
  public let name: String
}
