// SPDX-License-Identifier: AGPL-3.0-or-later

/// The kinds of values that specifications expect, as the methods name them, in French.
enum ExpectedKind {
  /// The kind `name` with its article; the name itself when it is a list of choices.
  static func french(_ name: String) -> String { words[name] ?? "l’une de ces valeurs\u{A0}: \(name)" }

  private static let words = [
    "text": "un texte entre guillemets, qui ne soit pas vide",
    "number": "un nombre",
    "list": "une liste, entre crochets",
    "object": "un ensemble de clés, entre accolades",
    "list of texts": "une liste d’au moins un texte, comme [\"region\"]",
    "whole number or \"all\"": "un nombre entier, un ou plus, ou \"all\"",
    "true or false": "true ou false, sans guillemets",
    "one stage": "une liste d’un seul degré",
    "one value": "au moins une valeur",
    "number from 0 to 1": "un nombre de 0 à 1",
    "number between 0 and 1": "un nombre entre 0 et 1, exclus",
    "slug": "des minuscules sans accent, des chiffres et des traits d’union, 80 caractères au plus",
    "line": "un texte entre guillemets, sur une ligne, de 1 à 300 caractères",
    "year": "une année, comme 2025",
    "day": "un jour, comme \"2026-01-15\", ou {\"days_from_creation\": 60}",
    "number of days": "un nombre de jours, 0 pour le jour même",
    "another property": "une propriété que la liste ne donne pas déjà",
    "sizes": "\"all\", ou une taille pour chaque strate, entre accolades",
    "domain, design, inf or a number above 0": "\"domain\", \"design\", \"inf\" ou un nombre positif",
  ]
}
