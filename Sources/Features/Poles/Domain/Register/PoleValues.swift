// SPDX-License-Identifier: AGPL-3.0-or-later

/// The values of a pole that a version keeps.
struct PoleValues: Hashable, Sendable {
  /// The name.
  var name: String
  /// The SIREN number of the pole, when it is a legal person.
  var siren: String?
  /// The name of the structure that leads it.
  var leadStructure: String?
  /// Where it is.
  var place = Place()
  /// What it works on.
  var sectors: [String] = []
  /// How far it has come.
  var stage: String?
  /// The address of its site.
  var website: String?

  /// The values of a pole of which only the name is known.
  init(name: String) { self.name = name }
}
