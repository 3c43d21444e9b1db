// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// A pole of the register (*pôle*): an identity. What is known of it stands in its dated versions.
public struct Pole: Hashable, Sendable {
  /// Its identifier.
  public let id: ID<Pole>
  /// Its part of an address.
  public let slug: String
  /// Its present name.
  public let name: String
  /// Whether it is made up, for an example.
  public let isFictitious: Bool

  /// The pole that has this identity.
  public init(id: ID<Pole>, slug: String, name: String, isFictitious: Bool) {
    self.id = id
    self.slug = slug
    self.name = name
    self.isFictitious = isFictitious
  }
}
