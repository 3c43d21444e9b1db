// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Markup
import Site

/// How many units of the population one answer counts for, by stratum.
struct WeightsView: View {
  let figure: PublishedFigure
  let edition: Edition

  var body: HTML {
    let language = edition.language
    let sample = edition.content.sample
    let mean = Double(sample.frame) / Double(max(1, sample.answered + sample.left))
    let known = sample.strata.compactMap { stratum in stratum.weight.map { (stratum, $0) } }
    return """
      <p><b>\(language(
        ResultsText.weightMean, ["weight": language.decimal(mean, digits: 1), "units": edition.plan.units]))</b> \
      \(language(ResultsText.weightText, ["units": edition.plan.units]))</p>
      \(known.isEmpty ? .empty : "<dl class=\"pesee\">\(each: known, { item($0.0, $0.1) })</dl>")
      <p class="note">\(note)</p>
      """
  }

  private func item(_ stratum: SampleFlow.Stratum, _ weight: Double) -> HTML {
    let language = edition.language
    let weightText = language.decimal(weight, digits: 1)
    let isPlain = edition.content.sample.left == 0
    let sentence = language(
      isPlain ? ResultsText.weightStratum : .weightStratumLeft,
      [
        "weight": weightText, "population": language.number(stratum.population),
        "count": edition.text(stratum.responses.respondents), "units": edition.plan.units,
      ])
    return """
      <div><dt>\(edition.name(of: stratum, in: figure))</dt><dd><span class="note"><b>\(weightText)</b> \(sentence)</span></dd></div>
      """
  }

  private var note: String {
    let key: ResultsText = figure.indicator.hasOwnResponse ? .weightUnknownSum : .weightUnknown
    return edition.language(key, ["units": edition.plan.units])
  }
}
