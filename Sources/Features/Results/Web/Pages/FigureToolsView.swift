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
    guard let version = edition.version else { return .empty }
    let language = edition.language
    let campaign = edition.campaign.slug
    let page = SiteMap.figure(campaign, version: version, figure.slug)
    let last: HTML =
      leadsToPage
      ? "<a href=\"\(page.fragment("provenance"))\">\(language(ResultsText.toolsOrigin))</a>"
      : "<a href=\"#citer\">\(language(ResultsText.toolsCite))</a>"
    return """
      <p class="figure__outils"><span>\(language(ResultsText.toolsDownload))</span>\
      \(each: [FigureFile.csv, .svg, .json], { file in
        let address = SiteMap.figure(campaign, version: version, file.name(figure))
        return "<a href=\"\(address)\">\(language(file.label))</a>"
      })\
      \(last)</p>
      """
  }
}
