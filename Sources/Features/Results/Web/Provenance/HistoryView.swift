// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Kernel
import Markup
import Site

/// Who decided, and when: the versions of the release, with what each said of the figure.
struct HistoryView: View {
  let figure: PublishedFigure
  let edition: Edition

  var body: HTML {
    let language = edition.language
    return """
      <ol class="dates">\(each: edition.history.reversed(), item)\(preview)</ol>
      <p class="note">\(language(ResultsText.historyNote))</p>
      """
  }

  private func item(_ release: Release) -> HTML {
    let language = edition.language
    let isHere = release.version == edition.version
    let same = release.content.figure(figure.slug)
    let address =
      same.map { SiteMap.figure(edition.campaign.slug, version: release.version, $0.slug) }
      ?? SiteMap.release(edition.campaign.slug, version: release.version)
    let name = language(ResultsText.historyVersion, ["version": String(release.version)])
    let title: HTML = isHere ? "<b>\(name)</b>" : "<a href=\"\(address)\">\(name)</a>"
    let said = same.map { "\u{A0}: " + FigureWords($0, edition).sentence(of: $0.total) } ?? ""
    let moment = release.publishedAt
    return """
      <li\("class", isHere ? "dates__ici" : nil)><time datetime="\(moment.iso)">\(language.moment(moment, in: edition.zone))</time>\
      <p>\(title)\(said). \(language(ResultsText.historyReleased)) \(release.note)</p></li>
      """
  }

  private var preview: HTML {
    guard edition.release == nil else { return .empty }
    return
      "<li class=\"dates__ici\"><span></span><p><b>\(edition.language(ResultsText.historyPreview))</b></p></li>"
  }
}
