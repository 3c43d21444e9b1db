// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// A figure among those of its release.
struct FigureBlockView: View {
  let figure: PublishedFigure
  let number: Int
  let edition: Edition

  var body: HTML {
    let language = edition.language
    return """
      <div class="figure" id="\(figure.slug)"><figure aria-labelledby="\(figure.slug)-t">
      <div class="figure__tete"><p class="figure__numero">\(language(ResultsText.figureNumber, count: number))</p>
      <h2 class="figure__titre" id="\(figure.slug)-t"><a href="\(edition.page(of: figure))">\(figure.title)</a></h2>
      <p class="figure__sous">\(figure.indicator.wording.subtitle)</p></div>
      <div class="figure__corps">\(FigureChartView(figure: figure, edition: edition))</div>
      <figcaption class="figure__pied">\(FigureFootView(figure: figure, edition: edition))</figcaption></figure>
      <details><summary>\(language(ResultsText.tableSummary))</summary>\
      \(FigureTableView(figure: figure, edition: edition))</details>
      \(FigureToolsView(figure: figure, edition: edition, leadsToPage: true))</div>
      """
  }
}
