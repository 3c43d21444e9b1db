// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Server

/// The footer of a page.
struct PageFooter: View {
  let page: Page
  private var language: Language { page.language }

  var body: HTML {
    """
    <footer class="pied"><div class="conteneur">
    <div class="pied__grille"><div class="flux">
    <img src="\(page.layout.assets.address(of: "logo-inverse.svg"))" alt="Essaim" width="147" height="44">
    <p>\(language(SiteText.footer))</p></div>
    <div><h2>\(language(SiteText.footerObserve))</h2><ul>
    <li><a href="\(SiteMap.poles)">\(language(SiteText.sectionRegister))</a></li>
    <li><a href="\(SiteMap.polesMap)">\(language(SiteText.footerMap))</a></li>
    <li><a href="\(SiteMap.results)">\(language(SiteText.sectionResults))</a></li></ul></div>
    <div><h2>\(language(SiteText.footerMeet))</h2><ul>
    <li><a href="\(SiteMap.meetings)">\(language(SiteText.sectionMeetings))</a></li>
    <li><a href="\(SiteMap.team)">\(language(SiteText.team))</a></li></ul></div></div>
    <p class="pied__bas">\(language(SiteText.footerLicence)) \(source)</p>
    </div></footer>
    """
  }

  /// Where the source code is: section 13 of the licence.
  private var source: HTML {
    guard let address = page.layout.source else { return "\(language(SiteText.footerSourceOnDemand))" }
    return "<a href=\"\(address)\">\(language(SiteText.footerSource))</a>."
  }
}
