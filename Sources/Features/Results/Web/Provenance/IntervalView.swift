// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Kernel
import Markup
import Site

/// What the interval says, and what it does not.
struct IntervalView: View {
  let figure: PublishedFigure
  let edition: Edition

  var body: HTML {
    let language = edition.language
    let sample = edition.content.sample
    let words = FigureWords(figure, edition)
    guard let shown = figure.total.shown else {
      return "<p>\(language(ResultsText.intervalHidden))</p>"
    }
    let method: ResultsText = figure.indicator.kind.isShare ? .intervalMethodShare : .intervalMethod
    let times = language.decimal(edition.plan.level * 100, digits: 0)
    return """
      <p><b>\(language(
        ResultsText.intervalText,
        ["interval": words.value.interval(shown.low, shown.high).capitalizedFirst,
         "count": edition.text(figure.total.respondents)]))</b> \
      \(language(ResultsText.intervalMeaning, ["times": times]))</p>
      <p>\(language(ResultsText.intervalLimits, count: sample.missing, ["units": edition.plan.units]))</p>
      <p class="note">\(language(method))</p>
      """
  }
}
