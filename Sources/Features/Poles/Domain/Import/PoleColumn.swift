// SPDX-License-Identifier: AGPL-3.0-or-later

/// A column of a file of poles.
enum PoleColumn: String, Hashable, Sendable, CaseIterable {
  /// The address of the pole in the register, which says beyond doubt which pole a line is about.
  case slug
  /// What the file calls the pole, the same from one file to the next.
  case reference
  /// The SIREN number.
  case siren
  /// The name.
  case name
  /// The structure that leads it.
  case leadStructure = "lead_structure"
  /// The commune.
  case commune
  /// The code of the département.
  case departementCode = "departement_code"
  /// The région.
  case region
  /// How far it has come.
  case stage
  /// What it works on, separated by semicolons.
  case sectors
  /// The year of the first recognition.
  case firstRecognisedYear = "first_recognised_year"
  /// The call or the group that recognised it.
  case call
  /// The year it began.
  case firstYear = "first_year"
  /// The address of its site.
  case website
  /// Where all this comes from, separated by a semicolon and a space.
  case source
  /// The mail address to write to.
  case contact
  /// The name of the person who reads that mail, in files that give it.
  case contactName = "contact_name"

  /// The columns that a file must have.
  static func required(fictitious: Bool) -> [PoleColumn] {
    fictitious
      ? [
        .reference, .name, .leadStructure, .departementCode, .region, .stage, .sectors, .firstYear, .contact,
      ]
      : [
        .name, .leadStructure, .commune, .departementCode, .region, .sectors, .firstRecognisedYear, .call,
        .website, .source,
      ]
  }
}
