// SPDX-License-Identifier: AGPL-3.0-or-later

/// Draws that are refused.
extension `A file that is refused` {
  static let plan = """
    {"seed": "2026", "frame": "base.csv", "reference": "code",
     "strata": ["region", "taille"],
     "sizes": {"nord × grand": "all",
               "sud × petit": 1}}
    """
  static let frame = "code,region,taille\nA,nord,grand\nB,sud,petit\nC,sud,petit\n"

  static func draw(
    _ name: String, plan: String = plan, frame: String = frame, at place: String, says: String
  ) -> Case {
    Case(
      testDescription: name, command: ["sample", "draw", "tirage.json"],
      files: ["tirage.json": plan, "base.csv": frame], place: place, says: says)
  }

  static func changed(_ text: String, _ old: String, _ new: String) -> String {
    text.replacing(old, with: new)
  }

  static let drawCases = [
    draw(
      "missing key", plan: changed(plan, #""seed": "2026", "#, ""),
      at: "tirage.json, ligne 1, colonne 1, champ «\u{A0}seed\u{A0}»", says: "ajoutez-la"),
    draw(
      "unknown key", plan: changed(plan, #""strata""#, #""strates""#),
      at: "tirage.json, ligne 2, colonne 2, champ «\u{A0}strates\u{A0}»", says: "n’est pas connue"),
    draw(
      "wrong value", plan: changed(plan, #"["region", "taille"]"#, #""region""#),
      at: "tirage.json, ligne 2, colonne 2, champ «\u{A0}strata\u{A0}»", says: "une liste d’au moins un texte"
    ),
    draw(
      "not an object", plan: "[1]", at: "tirage.json, ligne 1, colonne 1", says: "entre accolades"),
    draw(
      "wrong size", plan: changed(plan, #""all""#, "-3"),
      at: "tirage.json, ligne 3, colonne 12, champ «\u{A0}sizes.nord × grand\u{A0}»",
      says: "un nombre entier, un ou plus"),
    draw(
      "no unit", plan: changed(plan, #""sud × petit": 1"#, #""sud × petit": 0"#),
      at: "tirage.json, ligne 4, colonne 12, champ «\u{A0}sizes.sud × petit\u{A0}»",
      says: "un nombre entier, un ou plus"),
    draw(
      "unknown stratum", plan: changed(plan, "sud × petit", "sud × moyen"),
      at: "tirage.json, ligne 4, colonne 12, champ «\u{A0}sizes.sud × moyen\u{A0}»",
      says: "aucune unité dans cette strate"),
    draw(
      "stratum without size", frame: frame + "D,est,petit\n",
      at: "tirage.json, ligne 3, colonne 2, champ «\u{A0}sizes\u{A0}»", says: "«\u{A0}est × petit\u{A0}»"),
    draw(
      "size too large", plan: changed(plan, #""sud × petit": 1"#, #""sud × petit": 1200"#),
      at: "tirage.json, ligne 4, colonne 12, champ «\u{A0}sizes.sud × petit\u{A0}»",
      says: "1\u{202F}200 unités sont demandées dans cette strate, qui en compte 2"),
    draw(
      "unknown column", plan: changed(plan, #""code""#, #""siren""#),
      at: "tirage.json, ligne 1, colonne 39, champ «\u{A0}reference\u{A0}»", says: "«\u{A0}siren\u{A0}»"),
    draw(
      "absent frame", plan: changed(plan, "base.csv", "autre.csv"),
      at: "tirage.json, ligne 1, colonne 18, champ «\u{A0}frame\u{A0}»", says: "«\u{A0}autre.csv\u{A0}»"),
    draw(
      "doubled reference", frame: frame + "\nB,sud,petit\n",
      at: "base.csv, ligne 6, colonne 1, champ «\u{A0}code\u{A0}»", says: "la référence «\u{A0}B\u{A0}»"),
    draw(
      "empty reference", frame: frame + ",sud,petit\n",
      at: "base.csv, ligne 5, colonne 1, champ «\u{A0}code\u{A0}»", says: "donnez-lui-en une"),
    draw(
      "empty stratum", frame: "code,region,taille\n\"A\",\"nord\",\n",
      at: "base.csv, ligne 2, colonne 3, champ «\u{A0}taille\u{A0}»", says: "n’a donc pas de strate"),
  ]
}
