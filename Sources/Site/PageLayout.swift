// SPDX-License-Identifier: AGPL-3.0-or-later
public import Markup
public import Server

/// A whole page: the frame that all pages share around their own content.
public struct PageLayout: View {
  private let title: String
  private let content: HTML
  private let assets: Assets
  private let language: Language

  /// A page called `title` around `content`.
  public init(title: String, language: Language, assets: Assets, content: HTML) {
    self.title = title
    self.language = language
    self.assets = assets
    self.content = content
  }

  /// The document.
  public var body: HTML {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(title) – Essaim</title>
    <link rel="stylesheet" href="\(assets.address(of: "essaim.css"))">
    <link rel="icon" href="\(assets.address(of: "favicon.svg"))" type="image/svg+xml">
    </head>
    <body>
    <a class="evitement" href="#contenu">\(language(SiteText.skip))</a>
    <header class="entete"><div class="conteneur entete__ligne">
    <a class="marque" href="/"><picture>\
    <source srcset="\(assets.address(of: "logo-inverse.svg"))" media="screen and (prefers-color-scheme: dark)">\
    <img src="\(assets.address(of: "logo.svg"))" alt="\(language(SiteText.logo))" width="221" height="66">\
    </picture><span>\(language(SiteText.tagline))</span></a>
    </div></header>
    <main id="contenu"><div class="conteneur">
    \(content)
    </div></main>
    <footer class="pied"><div class="conteneur"><p>\(language(SiteText.footer))</p></div></footer>
    </body>
    </html>

    """
  }
}
