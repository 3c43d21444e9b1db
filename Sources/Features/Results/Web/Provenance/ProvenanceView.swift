// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Markup
import Site

/// « D’où vient ce chiffre ? »: from the number of units to the command that makes the figure again.
struct ProvenanceView: View {
  let figure: PublishedFigure
  let edition: Edition

  var body: HTML {
    let language = edition.language
    return """
      <details class="provenance" id="provenance"><summary><h2><span>\(language(ResultsText.provenanceTitle))</span>\
      <span class="provenance__sous">\(language(ResultsText.provenanceSubtitle, ["units": edition.plan.units]))</span></h2></summary>
      <div class="provenance__corps"><p class="chapo mesure">\(lead)</p>
      \(PathView(figure: figure, edition: edition))
      <ol class="etude">
      \(study(.strataTitle, StrataView(figure: figure, edition: edition).body))
      \(study(.questionTitle, QuestionView(figure: figure, edition: edition).body))
      \(study(.weightTitle, WeightsView(figure: figure, edition: edition).body))
      \(study(.intervalTitle, IntervalView(figure: figure, edition: edition).body))
      \(study(.hiddenTitle, HiddenView(figure: figure, edition: edition).body, id: "masque"))
      \(study(.historyTitle, HistoryView(figure: figure, edition: edition).body, id: "decision"))
      </ol>
      \(RedoView(figure: figure, edition: edition))
      </div></details>
      """
  }

  private func study(_ title: ResultsText, _ content: HTML, id: String? = nil) -> HTML {
    guard !content.isEmpty else { return .empty }
    return """
      <li\("id", id)><h3>\(edition.language(title))</h3><div class="etude__corps">\(content)</div></li>
      """
  }

  private var lead: String {
    let words = FigureWords(figure, edition)
    guard let shown = figure.total.shown else {
      return edition.language(ResultsText.provenanceLeadHidden)
    }
    return edition.language(
      ResultsText.provenanceLead,
      [
        "value": words.value.withUnit(shown.estimate), "count": edition.text(figure.total.respondents),
        "frame": edition.language.number(edition.content.sample.frame), "units": edition.plan.units,
      ])
  }
}
