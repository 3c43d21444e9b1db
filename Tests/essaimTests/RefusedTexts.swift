// SPDX-License-Identifier: AGPL-3.0-or-later

/// Texts that are not JSON, or tables that are not CSV.
extension `A file that is refused` {
  static func json(_ name: String, _ text: String, at place: String, says: String) -> Case {
    Case(
      testDescription: name, command: ["estimate", "plan.json"], files: ["plan.json": text], place: place,
      says: says)
  }

  static let jsonCases = [
    json("empty file", "", at: "plan.json, ligne 1, colonne 1", says: "s’arrête avant la fin"),
    json("cut file", "{\"id\":\n  [1, 2", at: "plan.json, ligne 2, colonne 8", says: "s’arrête avant la fin"),
    json("no comma", "{\"é\": 1\n \"b\": 2}", at: "plan.json, ligne 2, colonne 2", says: "vérifiez virgules"),
    json("curly quotes", "{\n“id”: 1}", at: "plan.json, ligne 2, colonne 1", says: "guillemets droits"),
    json("leading zero", "{\"é\": 01}", at: "plan.json, ligne 1, colonne 8", says: "ce n’est plus du JSON"),
    json("line end in a text", "{\"a\": \"b\nc\"}", at: "plan.json, ligne 1, colonne 9", says: "guillemets"),
    json("two values", "{}\n{}", at: "plan.json, ligne 2, colonne 1", says: "ce n’est plus du JSON"),
    json(
      "too deep", String(repeating: "[", count: 513) + String(repeating: "]", count: 513),
      at: "plan.json, ligne 1, colonne 513", says: "512 niveaux"),
  ]

  static func csv(_ name: String, _ text: String, at place: String, says: String) -> Case {
    Case(
      testDescription: name, command: ["sample", "draw", "tirage.json"],
      files: ["tirage.json": plan, "base.csv": text], place: place, says: says)
  }

  static let csvCases = [
    csv("empty", "", at: "base.csv, ligne 1", says: "le nom des colonnes"),
    csv("unclosed quote", "code\n\"A\n", at: "base.csv, ligne 2", says: "jamais refermé"),
    csv("stray quote", "code,b\nA,b\"c\n", at: "base.csv, ligne 2, colonne 2", says: "doublez celui-ci"),
    csv("semicolons", "code;region\nA;b\n", at: "base.csv, ligne 1", says: "«\u{A0};\u{A0}»"),
    csv("tabs", "code\tregion\nA\tb\n", at: "base.csv, ligne 1", says: "des tabulations"),
    csv("doubled column", "code,code\n", at: "base.csv, ligne 1, champ «\u{A0}code\u{A0}»", says: "renommez"),
    csv("unnamed column", "code,,x\n", at: "base.csv, ligne 1, colonne 2", says: "n’a pas de nom"),
    csv(
      "short line", "code,b\nA,b\n\nC\n", at: "base.csv, ligne 4", says: "nombre de champs est 1 au lieu de 2"
    ),
    csv("NUL", "code\nA\u{0}\n", at: "base.csv, ligne 2", says: "UTF-8"),
  ]

  static let installationCases = [
    Case(
      testDescription: "poles with semicolons", command: ["poles", "import", "poles.csv"],
      files: ["poles.csv": "name;lead_structure\nBocage;Awa\n"], place: "poles.csv, ligne 1",
      says: "enregistrez le fichier avec des virgules"),
    Case(
      testDescription: "poles with an open quote", command: ["poles", "import", "poles.csv"],
      files: ["poles.csv": "name,region\nBocage,\"Bretagne\n"], place: "poles.csv, ligne 2",
      says: "jamais refermé"),
    Case(
      testDescription: "meetings that are cut", command: ["meetings", "load", "rencontres.json"],
      files: ["rencontres.json": "{\"meetings\": [\n {\"slug\": "],
      place: "rencontres.json, ligne 2, colonne 11", says: "s’arrête avant la fin"),
  ]
}
