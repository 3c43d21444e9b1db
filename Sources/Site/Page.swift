// SPDX-License-Identifier: AGPL-3.0-or-later
public import Markup
import Server

/// A whole page: its content in the layout that all pages share.
public struct Page: View {
  /// The title, said once in the tab and not repeated in the content's heading by the layout.
  public let title: String
  /// The layout of the installation.
  public let layout: Layout
  /// The language of the page.
  public let language: Language
  /// Whom it is for.
  public let audience: Audience
  /// The pages above it, from the home page down.
  public let trail: [Crumb]
  /// Whether it shows fictitious data, which the page then says on top.
  public let showsFictitious: Bool
  /// What the head holds besides: data for machines.
  public let head: HTML
  /// The content of `main`, containers included.
  public let content: HTML

  /// A page called `title` around `content`.
  public init(
    _ title: String, in layout: Layout, language: Language, for audience: Audience = .everyone(nil),
    trail: [Crumb] = [], showsFictitious: Bool = false, head: HTML = .empty, content: HTML
  ) {
    self.title = title
    self.layout = layout
    self.language = language
    self.audience = audience
    self.trail = trail
    self.showsFictitious = showsFictitious
    self.head = head
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
    <link rel="stylesheet" href="\(layout.assets.address(of: "essaim.css"))">
    <link rel="icon" href="\(layout.assets.address(of: "favicon.svg"))" type="image/svg+xml">
    \(head)
    </head>
    <body>
    <a class="evitement" href="#contenu">\(language(SiteText.skip))</a>
    \(showsFictitious ? fictitiousBanner : .empty)\(PageHeader(page: self))
    <main id="contenu">
    \(trail.isEmpty ? .empty : breadcrumb)\(content)
    </main>
    \(PageFooter(page: self))
    </body>
    </html>

    """
  }

  private var fictitiousBanner: HTML {
    """
    <aside class="bandeau" aria-label="\(language(SiteText.bannerLabel))"><p class="conteneur">\
    \(language(SiteText.banner))</p></aside>

    """
  }

  private var breadcrumb: HTML {
    let steps = [Crumb(language(SiteText.home), SiteMap.home)] + trail
    return """
      <div class="conteneur"><nav class="fil" aria-label="\(language(SiteText.trail))"><ol>\
      \(each: steps, { "<li><a href=\"\($0.address)\">\($0.label)</a></li>" })\
      <li>\(title)</li></ol></nav></div>

      """
  }
}
