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
    let last: HTML =
      leadsToPage
      ? "<a href=\"\(edition.page(of: figure).fragment("provenance"))\">\(language(ResultsText.toolsOrigin))</a>"
      : "<a href=\"#citer\">\(language(ResultsText.toolsCite))</a>"
    return """
      <p class="figure__outils"><span>\(language(ResultsText.toolsDownload))</span>\
      \(each: [FigureFile.csv, .svg, .json], { file in
        edition.address(of: file, figure).map { "<a href=\"\($0)\">\(language(file.label))</a>" } ?? .empty
      })\
      \(last)</p>
      """
  }
}
