// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

extension Edition {
  /// The page of a figure.
  func page(of figure: PublishedFigure) -> Address {
    guard let version else { return SiteMap.teamPreviewFigure(campaign.slug, figure.slug) }
    return place == .folder
      ? Address(beside: figure.slug + ".html")
      : SiteMap.figure(campaign.slug, version: version, figure.slug)
  }

  /// A file of a figure; nil in a preview, which has none.
  func address(of file: FigureFile, _ figure: PublishedFigure) -> Address? {
    guard let version else { return nil }
    return place == .folder
      ? Address(beside: file.name(figure))
      : SiteMap.figure(campaign.slug, version: version, file.name(figure))
  }

  /// The canonical JSON of the release; nil in a preview, which has none.
  var releaseFile: Address? {
    guard let version else { return nil }
    return place == .folder
      ? Address(beside: "release.json") : SiteMap.releaseFile(campaign.slug, version: version)
  }
}
