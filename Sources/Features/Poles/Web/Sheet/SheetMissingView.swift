// SPDX-License-Identifier: AGPL-3.0-or-later
import Figures
import Markup
import Site

/// What nobody says of a pole.
struct SheetMissingView: View {
  let cited: CitedSheet
  private var language: Language { cited.language }

  var body: HTML {
    let missing = cited.sheet.unknownFacts
    return """
      <section class="section section--blanche" aria-labelledby="h-manque"><div class="conteneur">\
      <div class="section__tete">\
      <h2 id="h-manque">\(language(PolesText.missingTitle, count: missing.count))</h2>\
      <p class="petit">\(language(PolesText.missingRule))</p></div>
      <ul class="manques">\(each: missing, item)</ul></div></section>
      """
  }

  private func item(_ fact: Fact) -> HTML {
    """
    <li><svg viewBox="0 0 18 20" width="18" height="20" aria-hidden="true">\
    <path class="a-inconnu" d="\(Hexagon.path(x: 9, y: 10, radius: 8))"/></svg>\
    <div><b>\(language(fact.subject.label))</b><span>\(language(fact.subject.missing))</span></div></li>

    """
  }
}
