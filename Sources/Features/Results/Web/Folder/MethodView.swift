// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Markup
import Site

/// The method of a release in words: whom it speaks of, how they were drawn, what was computed, what is hidden.
struct MethodView: View {
  let edition: Edition

  private var language: Language { edition.language }
  private var content: ReleaseContent { edition.content }

  var body: HTML {
    """
    <div class="conteneur bas"><div class="titre-page"><p class="surtitre">\(edition.campaign.title), \(edition.name)</p>
    <h1>\(language(ResultsText.methodTitle))</h1>
    <p class="chapo">\(language(
      ResultsText.methodLead, ["year": String(edition.campaign.referenceYear), "units": edition.plan.units]))</p></div>
    <div class="flux-large haut-2">
    \(section(.methodFrame, [frame, language(ResultsText.pathDrawnDetail, ["strata": edition.plan.strata])]))
    \(strata)
    \(section(.methodAnswers, answers))
    \(section(.weightTitle, [language(ResultsText.weightText), language(ResultsText.weightUnknown),
      language(ResultsText.weightUnknownSum)]))
    \(section(.intervalTitle, [
      language(ResultsText.intervalMeaning, ["times": language.decimal(edition.plan.level * 100, digits: 0)]),
      language(ResultsText.methodOthers), language(ResultsText.intervalMethod),
      language(ResultsText.methodShares), language(ResultsText.intervalMethodShare)]))
    \(section(.hiddenTitle, hidden))
    \(section(.methodRedo, redo))
    </div></div>
    """
  }

  private func section(_ title: ResultsText, _ paragraphs: [String]) -> HTML {
    """
    <section class="mesure flux"><h2>\(language(title))</h2>\(each: paragraphs, { "<p>\($0)</p>" })</section>
    """
  }

  private var frame: String {
    let known = language(
      ResultsText.methodKnown,
      [
        "frame": language.number(content.sample.frame), "drawn": language.number(content.sample.drawn),
        "units": edition.plan.units,
      ])
    guard let supposed = edition.plan.supposed else { return known }
    return known + " "
      + language(
        ResultsText.methodSupposed, ["count": language.number(supposed.count), "note": supposed.note])
  }

  private var answers: [String] {
    let sample = content.sample
    let sent = language(ResultsText.methodSent, count: sample.answered)
    let missing = language(
      ResultsText.pathAnsweredDetail, count: sample.missing, ["refused": edition.text(sample.refused)])
    return [sent + " " + missing]
      + (sample.left > 0 ? [language(ResultsText.pathLeft, count: sample.left)] : [])
  }

  private var hidden: [String] {
    let dominance = language.percent(content.rules.dominance)
    return [
      language(ResultsText.hiddenRule, ["minimum": edition.minimumForAmounts, "dominance": dominance]),
      language(ResultsText.hiddenRuleShare, ["minimum": edition.minimum]),
    ]
  }

  private var redo: [String] {
    [
      language(ResultsText.methodCommand, ["file": AnswersFile.name]), language(ResultsText.redoAnswers),
      language(
        ResultsText.methodDigests, ["answers": content.answers.sha256, "frame": content.frame.sha256]),
      content.program + ".",
    ]
  }

  private var strata: HTML {
    let heads: [ResultsText] = [.strataFrame, .strataDrawn, .strataAnswered, .weightTitle]
    return """
      <div class="tableau" role="region" tabindex="0" aria-labelledby="strates"><table>
      <caption id="strates">\(language(ResultsText.strataTitle))</caption>
      <thead><tr><th scope="col">\(language(ResultsText.methodStratum))</th>\
      \(each: heads, { "<th scope=\"col\" class=\"n\">\(language($0))</th>" })</tr></thead>
      <tbody>\(each: content.sample.strata, line)</tbody></table></div>
      """
  }

  private func line(_ stratum: SampleFlow.Stratum) -> HTML {
    let weight = stratum.weight.map { language.decimal($0, digits: 2) } ?? language(ResultsText.countWithheld)
    return """
      <tr><th scope="row">\(stratum.name.capitalizedFirst)</th><td class="n">\(language.number(stratum.population))</td>\
      <td class="n">\(language.number(stratum.drawn))</td><td class="n">\(edition.text(stratum.responses.respondents))</td>\
      <td class="n">\(weight)</td></tr>

      """
  }
}
