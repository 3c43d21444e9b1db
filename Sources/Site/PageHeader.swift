// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Server

/// The header of a page: the logo, and the menu that fits whom the page is for.
struct PageHeader: View {
  let page: Page
  private var language: Language { page.language }

  var body: HTML {
    """
    <header class="entete"><div class="conteneur entete__ligne">
    <a class="marque" href="\(SiteMap.home)"><picture>\
    <source srcset="\(page.layout.assets.address(of: "logo-inverse.svg"))" \
    media="screen and (prefers-color-scheme: dark)">\
    <img src="\(page.layout.assets.address(of: "logo.svg"))" alt="\(language(SiteText.logo))" \
    width="221" height="66">\
    </picture><span>\(page.layout.name(in: language))</span></a>
    \(menu)
    </div></header>
    """
  }

  private var menu: HTML {
    switch page.audience {
    case .everyone(let section):
      let items = list(current: section)
      return """
        <nav class="nav" aria-label="\(language(SiteText.navigation))">\(items)</nav>
        <a class="bouton bouton--2 large" href="\(SiteMap.team)">\(language(SiteText.team))</a>
        <details class="menu"><summary>\(language(SiteText.menu))</summary>\
        <nav class="menu__liste" aria-label="\(language(SiteText.menu))">\(items)\
        <p><a href="\(SiteMap.team)">\(language(SiteText.team))</a></p></nav></details>
        """
    case .respondent:
      return "<p class=\"entete__aide\"><b>\(language(SiteText.respondent))</b></p>"
    case .team(let name, let token):
      return """
        <form class="entete__aide rangee" method="post" action="\(SiteMap.signOut)">\(FormTokenField(token))\
        <b><a href="\(SiteMap.team)">\(language(SiteText.team))</a></b> <span>\(name)</span>
        <button class="bouton bouton--discret bouton--petit">\(language(SiteText.signOut))</button></form>
        """
    }
  }

  private func list(current: SiteSection?) -> HTML {
    "<ul>\(each: SiteSection.allCases, { item($0, isCurrent: $0 == current) })</ul>"
  }

  private func item(_ section: SiteSection, isCurrent: Bool) -> HTML {
    let (address, key): (Address, SiteText) =
      switch section {
      case .register: (SiteMap.poles, .sectionRegister)
      case .results: (SiteMap.results, .sectionResults)
      case .meetings: (SiteMap.meetings, .sectionMeetings)
      }
    return "<li><a href=\"\(address)\"\("aria-current", isCurrent ? "page" : nil)>\(language(key))</a></li>"
  }
}
