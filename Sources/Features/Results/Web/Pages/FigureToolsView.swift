// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Markup
import Site

/// The files of a figure; a preview has none.
struct FigureToolsView: View {
  let figure: PublishedFigure
  let edition: Edition
  var leadsToPage = false

  var body: HTML {
    guard edition.release != nil else { return .empty }
    let language = edition.language
    // A list of links says which figure each is of: a release has as many CSV as figures.
    let of: HTML = "<span class=\"sr\">\u{A0}: \(figure.indicator.wording.stem)</span>"
    let last: HTML =
      leadsToPage
      ? "<a href=\"\(edition.page(of: figure).fragment("provenance"))\">\(language(ResultsText.toolsOrigin))\(of)</a>"
      : "<a href=\"#citer\">\(language(ResultsText.toolsCite))</a>"
    return """
      <p class="figure__outils"><span>\(language(ResultsText.toolsDownload))</span>\
      \(each: [FigureFile.csv, .svg, .json], { file in
        edition.address(of: file, figure).map { "<a href=\"\($0)\">\(language(file.label))\(of)</a>" } ?? .empty
      })\
      \(last)</p>
      """
  }
}
