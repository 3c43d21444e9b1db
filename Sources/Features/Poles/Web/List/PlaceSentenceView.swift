// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// How precisely the poles of the register are placed, in a sentence.
struct PlaceSentenceView: View {
  let counts: PlaceCounts
  let language: Language

  var body: HTML {
    guard counts.total > 0 else { return .empty }
    let text = language(
      PolesText.placeCounts,
      [
        "commune": language.number(counts[.commune]), "departement": language.number(counts[.departement]),
        "region": language.number(counts[.region]),
        "unknown": language(PolesText.placeUnknownCount, count: counts[.unknown]),
      ])
    return "\(text)"
  }
}
