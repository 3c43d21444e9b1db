// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// What a list says of a pole: its values in their present version.
public struct PoleSummary: Hashable, Sendable {
  /// Its identifier.
  public let id: ID<Pole>
  /// Its part of an address.
  public let slug: String
  /// Its name.
  public let name: String
  /// The reference that its file gives it, FIC-001, when files give one.
  public let reference: String?
  /// The name of the structure that leads it (*structure porteuse*).
  public let leadStructure: String?
  /// Where it is.
  public let place: Place
  /// How far it has come, in the words of its source.
  public let stage: String?
  /// What it works on, in the words of its source.
  public let sectors: [String]
  /// The address of its site.
  public let website: String?
  /// Whether it is made up, for an example.
  public let isFictitious: Bool

  /// The Insee code of its commune.
  public var communeCode: String? { place.commune?.code }
  /// The name of its commune.
  public var communeName: String? { place.commune?.name }
  /// The code of its département: 44, 2A.
  public var departement: String? { place.departement?.code }
  /// The name of its région.
  public var region: String? { place.region?.name }
}
