// SPDX-License-Identifier: AGPL-3.0-or-later

/// Plans of a release that are refused.
extension `A file that is refused` {
  static let releasePlan = """
    {"schema": "essaim-plan/1", "campaign": "autre",
     "units": "pôles", "strata": "stade", "level": 0.95,
     "indicators": [
       {"slug": "poles", "measure": {"kind": "count"},
        "wording": {"stem": "Pôles", "subtitle": "…", "population": "…", "reading": "{value}", "decimals": 0}},
       {"slug": "emplois", "measure": {"kind": "mean", "variable": "emplois"},
        "wording": {"stem": "Emplois", "subtitle": "…", "population": "…", "reading": "{value}"}}
     ]}
    """

  static func release(
    _ name: String, _ old: String = "", _ new: String = "", at place: String, says: String
  ) -> Case {
    Case(
      testDescription: name, command: ["release", "plan", "plan.json"],
      files: ["plan.json": old.isEmpty ? releasePlan : changed(releasePlan, old, new)],
      place: "plan.json, \(place)", says: says)
  }

  static let releaseCases = [
    release(
      "missing key", #""units": "pôles", "#, "", at: "ligne 1, colonne 1, champ «\u{A0}units\u{A0}»",
      says: "cette clé manque"),
    release(
      "unknown key", #""level""#, #""niveau""#, at: "ligne 2, colonne 39, champ «\u{A0}niveau\u{A0}»",
      says: "n’est pas connue"),
    release(
      "level in quotes", "0.95", #""0,80""#, at: "ligne 2, colonne 39, champ «\u{A0}level\u{A0}»",
      says: "il faut ici un nombre entre 0 et 1, exclus"),
    release(
      "too many decimals", #""decimals": 0"#, #""decimals": 9"#,
      at: "ligne 5, colonne 92, champ «\u{A0}indicators[0].wording.decimals\u{A0}»",
      says: "un nombre entier de 0 à 6"),
    release(
      "unit of one alone", #""decimals": 0"#, #""unit_of_one": "pôle""#,
      at: "ligne 5, colonne 5, champ «\u{A0}indicators[0].wording.unit\u{A0}»", says: "cette clé manque"),
    release(
      "doubled slug", #""emplois", "measure""#, #""poles", "measure""#,
      at: "ligne 6, colonne 5, champ «\u{A0}indicators[1].slug\u{A0}»", says: "poles"),
    release(
      "unknown campaign", at: "ligne 1, colonne 29, champ «\u{A0}campaign\u{A0}»",
      says: "Aucune campagne ne s’appelle «\u{A0}autre\u{A0}»"),
  ]
}
