// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// What a reader of a version must know first: that it is a preview, or that a newer one exists.
struct VersionBannerView: View {
  let edition: Edition
  let figure: PublishedFigure?

  var body: HTML {
    let language = edition.language
    guard edition.release != nil else {
      return Notice(
        .warning, language(ResultsText.previewTitle),
        content: "<p>\(language(ResultsText.previewAdvice)) \(onward)</p>"
      ).body
    }
    guard let newer = edition.newer else { return .empty }
    let slug = figure.flatMap { newer.content.figure($0.slug) }?.slug
    let address =
      slug.map { SiteMap.figure(edition.campaign.slug, version: newer.version, $0) }
      ?? SiteMap.release(edition.campaign.slug, version: newer.version)
    let link = language(
      ResultsText.supersededLink, ["version": String(newer.version), "day": edition.day(of: newer)])
    return Notice(
      .warning, language(ResultsText.supersededTitle),
      content: "<p>\(language(ResultsText.supersededAdvice)) <a href=\"\(address)\">\(link)</a></p>"
    ).body
  }

  /// From a preview to the form that releases it, which stands under all the figures.
  private var onward: HTML {
    figure == nil
      ? "<a href=\"#diffuser\">\(edition.language(ReleaseText.teamToOrder))</a>"
      : "<a href=\"\(SiteMap.teamPreview(edition.campaign.slug))\">\(edition.language(ReleaseText.teamToPreview))</a>"
  }
}
