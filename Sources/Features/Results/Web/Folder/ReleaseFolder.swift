// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Markup
import Server
public import Site

/// A release as files of one folder, to be read without a server: the same release gives the same bytes.
public struct ReleaseFolder: Sendable {
  /// A file of the folder.
  public struct File: Hashable, Sendable {
    /// Its path in the folder.
    public let path: String
    /// Its content.
    public let bytes: [UInt8]
  }

  /// The files, by path.
  public let files: [File]

  /// The folder of a release in a language, in the style of `layout`.
  public init(_ release: Release, in layout: Layout, language: Language) {
    // Other versions stand elsewhere, and come and go: the folder speaks of itself alone.
    let edition = Edition(
      of: release, history: [release], language: language, layout: layout, in: .folder)
    let content = edition.content
    func page(_ name: String, _ title: String, _ here: FolderPageView.Place, _ content: HTML) -> File {
      File(
        path: name,
        bytes: FolderPageView(title: title, edition: edition, here: here, content: content).body.bytes
      )
    }
    let pages =
      [
        page("index.html", edition.campaign.title, .figures, ReleaseView(edition: edition).body),
        page(
          "methode.html", language(ResultsText.methodTitle), .method, MethodView(edition: edition).body),
      ]
      + content.figures.map {
        page($0.slug + ".html", $0.title, .figure, FigurePageView(figure: $0, edition: edition).body)
      }
    let figures = content.figures.flatMap { figure in
      FigureFile.allCases.map { File(path: $0.name(figure), bytes: $0.bytes(figure, in: edition)) }
    }
    let whole = [File(path: "release.json", bytes: Array(release.canonical.utf8))]
    files = (pages + figures + whole + Self.style(layout.assets)).sorted { $0.path.precedes($1.path) }
  }

  /// The style sheet and its fonts, which find each other in the folder.
  private static func style(_ assets: Assets) -> [File] {
    let fonts = assets.names(endingWith: ".woff2")
    var sheet = String(decoding: assets.bytes(of: "essaim.css"), as: UTF8.self)
    for font in fonts { sheet = sheet.replacing(assets.address(of: font).text, with: font) }
    return [File(path: FolderPageView.style, bytes: Array(sheet.utf8))]
      + fonts.map { File(path: "style/" + $0, bytes: assets.bytes(of: $0)) }
  }
}
