// SPDX-License-Identifier: AGPL-3.0-or-later

/// Estimations that are refused.
extension `A file that is refused` {
  static let spec = """
    {
      "id": "essai",
      "data": {"file": "donnees.csv", "columns": {"w": "number", "h": "category", "y": "number", "N": "number"}},
      "design": {"kind": "taylor", "stages": [{"strata": "h", "fpc": "N"}],
        "weights": "w"},
      "estimates": [
        {"id": "a", "statistic": "mean", "variable": "y"}
      ]
    }
    """
  static let data = "w,h,y,N\n2,a,1,4\n2,a,3,4\n2,b,5,4\n2,b,6,4\n"

  static func estimate(
    _ name: String, _ old: String = "", _ new: String = "", data: String = data, at place: String,
    says: String
  ) -> Case {
    Case(
      testDescription: name, command: ["estimate", "plan.json"],
      files: ["plan.json": old.isEmpty ? spec : changed(spec, old, new), "donnees.csv": data], place: place,
      says: says)
  }

  static let estimateCases = [
    estimate(
      "missing key", #""id": "essai","#, "",
      at: "plan.json, ligne 1, colonne 1, champ «\u{A0}id\u{A0}»", says: "ajoutez-la"),
    estimate(
      "missing key inside", #""kind": "taylor", "#, "",
      at: "plan.json, ligne 4, colonne 3, champ «\u{A0}design.kind\u{A0}»", says: "ajoutez-la"),
    estimate(
      "unknown key", #""weights""#, #""poids""#,
      at: "plan.json, ligne 5, colonne 5, champ «\u{A0}design.poids\u{A0}»", says: "n’est pas connue"),
    estimate(
      "wrong value", #""statistic": "mean""#, #""statistic": 3"#,
      at: "plan.json, ligne 7, colonne 17, champ «\u{A0}estimates[0].statistic\u{A0}»", says: "un texte"),
    estimate(
      "unsupported", "taylor", "jackknife",
      at: "plan.json, ligne 4, colonne 14, champ «\u{A0}design.kind\u{A0}»",
      says: "«\u{A0}jackknife\u{A0}» n’est pas encore pris en charge"),
    estimate(
      "several stages", #""fpc": "N"}]"#, #""fpc": "N"}, {}]"#,
      at: "plan.json, ligne 4, colonne 72, champ «\u{A0}design.stages[1]\u{A0}»",
      says: "un seul degré de tirage est pris en charge"),
    estimate(
      "several values", #""variable": "y"}"#,
      #""variable": "y", "where": [{"variable": "y", "op": "==", "value": [1, 2]}]}"#,
      at: "plan.json, ligne 7, colonne 95, champ «\u{A0}estimates[0].where[0].value\u{A0}»",
      says: "une seule valeur, sans crochets"),
    estimate(
      "no value", #""variable": "y"}"#,
      #""variable": "y", "where": [{"variable": "y", "op": "in", "value": []}]}"#,
      at: "plan.json, ligne 7, colonne 95, champ «\u{A0}estimates[0].where[0].value\u{A0}»",
      says: "une liste qui ne soit pas vide"),
    estimate(
      "unknown column", #""variable": "y""#, #""variable": "z""#,
      at: "plan.json, ligne 7, colonne 5, champ «\u{A0}estimates[0]\u{A0}»",
      says: "pas de colonne «\u{A0}z\u{A0}»"),
    estimate(
      "wrong column", #""variable": "y""#, #""variable": "h""#,
      at: "plan.json, ligne 7, colonne 5, champ «\u{A0}estimates[0]\u{A0}»",
      says: "il faut un nombre"),
    estimate(
      "wrong population", data: changed(data, "2,b,6,4", "2,b,6,5"),
      at: "plan.json, ligne 4, colonne 59, champ «\u{A0}design.stages[0].fpc\u{A0}»",
      says: "la strate «\u{A0}b\u{A0}»"),
    estimate(
      "mixed populations", data: changed(data, "b,5,4\n2,b,6,4", "b,5,0.5\n2,b,6,0.5"),
      at: "plan.json, ligne 4, colonne 59, champ «\u{A0}design.stages[0].fpc\u{A0}»",
      says: "d’autres des fractions"),
    estimate(
      "missing weight", data: changed(data, "2,a,3,4", "\n,a,3,4"),
      at: "donnees.csv, ligne 4, colonne 1, champ «\u{A0}w\u{A0}»", says: "cette valeur manque"),
    estimate(
      "not a number", data: changed(data, "2,b,5,4", "2,b,\"5,2\",4"),
      at: "donnees.csv, ligne 4, colonne 3, champ «\u{A0}y\u{A0}»", says: "écrivez 12.5"),
  ]
}
