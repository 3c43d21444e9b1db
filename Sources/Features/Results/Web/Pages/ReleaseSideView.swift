// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// The quality of a release, its figures by name, and its file.
struct ReleaseSideView: View {
  let edition: Edition

  var body: HTML {
    let language = edition.language
    let sample = edition.content.sample
    let rate = sample.drawn > 0 ? Double(sample.answered) / Double(sample.drawn) : 0
    let facts: [(ResultsText, String)] = [
      (.sideFrame, language.number(sample.frame)), (.sideDrawn, language.number(sample.drawn)),
      (.sideAnswered, "\(language.number(sample.answered)) (\(language.percent(rate)))"),
      (.sideLevel, edition.level), (.sideWeighting, language(ResultsText.weightingByStratum)),
      (
        .sideRules,
        language(
          ResultsText.sideRulesText, ["minimum": edition.minimum, "amounts": edition.minimumForAmounts])
      ),
    ]
    return """
      <div class="encadre"><h2>\(language(ResultsText.sideQuality))</h2><dl>\(each: facts, {
        "<div><dt>\(language($0.0, ["units": edition.plan.units.capitalizedFirst]))</dt><dd>\($0.1)</dd></div>"
      })</dl></div>
      <nav aria-labelledby="sommaire" class="sommaire flux"><h2 id="sommaire">\(language(ResultsText.sideContents))</h2><ul>
      \(each: edition.content.figures, { "<li><a href=\"#\($0.slug)\">\($0.indicator.wording.stem)</a></li>" })</ul></nav>
      \(file)
      """
  }

  private var file: HTML {
    guard let address = edition.releaseFile else { return .empty }
    let language = edition.language
    return """
      <div class="flux"><h2>\(language(ResultsText.sideReuse))</h2><p>\(language(ResultsText.licence))</p>
      <p><a href="\(address)">\(language(ResultsText.sideFile))</a></p>
      <p class="note">SHA-256 <code class="tout">\(edition.sha256)</code></p></div>
      """
  }
}
