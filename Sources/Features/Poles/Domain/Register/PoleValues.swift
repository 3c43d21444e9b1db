// SPDX-License-Identifier: AGPL-3.0-or-later

/// The values of a pole that a version keeps.
public struct PoleValues: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The SIREN number of the pole, when it is a legal person.
  public var siren: String?
  /// The name of the structure that leads it.
  public var leadStructure: String?
  /// Where it is.
  public var place = Place()
  /// What it works on.
  public var sectors: [String] = []
  /// How far it has come.
  public var stage: String?
  /// The address of its site.
  public var website: String?

  /// The values of a pole of which only the name is known.
  public init(name: String) { self.name = name }
}
