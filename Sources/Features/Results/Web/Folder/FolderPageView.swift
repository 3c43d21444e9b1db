// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// A page of the folder of a release: it leads to the pages beside it, and asks nothing of a server.
struct FolderPageView: View {
  /// Which page of the folder it is.
  enum Place {
    case figures
    case figure
    case method
  }

  /// Where the style sheet is.
  static let style = "style/essaim.css"

  let title: String
  let edition: Edition
  let here: Place
  let content: HTML

  private var language: Language { edition.language }

  var body: HTML {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(title) – Essaim</title>
    <link rel="stylesheet" href="\(Self.style)">
    </head>
    <body>
    <a class="evitement" href="#contenu">\(language(SiteText.skip))</a>
    \(banner)<header class="entete"><div class="conteneur entete__ligne">
    <p><b>\(edition.layout.name(in: language))</b></p>\
    <p class="entete__aide">\(edition.campaign.title), \(edition.name)</p>
    </div></header>
    <nav class="equipe-nav" aria-label="\(language(SiteText.navigation))"><div class="conteneur"><ul>\
    \(item("index.html", .folderFigures, isHere: here == .figures))\
    \(item("methode.html", .methodTitle, isHere: here == .method))</ul></div></nav>
    <main id="contenu">
    \(content)
    </main>
    <footer class="pied"><div class="conteneur"><p>\(language(
      ResultsText.folderFooter, ["address": address, "program": edition.content.program]))</p>
    <p class="pied__bas">\(language(ResultsText.licence)) SHA-256 <code class="tout">\(edition.sha256)</code></p></div></footer>
    </body>
    </html>

    """
  }

  private var banner: HTML {
    guard edition.campaign.isFictitious else { return .empty }
    return """
      <aside class="bandeau" aria-label="\(language(SiteText.bannerLabel))"><p class="conteneur">\
      \(language(SiteText.banner))</p></aside>

      """
  }

  /// Where the same version is read on the site.
  private var address: String {
    SiteMap.release(edition.campaign.slug, version: edition.version ?? 0).absolute(from: edition.origin)
  }

  private func item(_ file: String, _ key: ResultsText, isHere: Bool) -> HTML {
    """
    <li><a href="\(Address(beside: file))"\("aria-current", isHere ? "page" : nil)>\(language(key))</a></li>
    """
  }
}
