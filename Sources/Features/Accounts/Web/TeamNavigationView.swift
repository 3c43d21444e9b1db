// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// The menu of the team, on top of the content of its pages.
struct TeamNavigationView: View {
  let current: TeamSection
  let language: Language

  var body: HTML {
    """
    <nav class="equipe-nav" aria-label="\(language(SiteText.team))"><div class="conteneur"><ul>\
    \(each: TeamSection.allCases, item)</ul></div></nav>

    """
  }

  private func item(_ section: TeamSection) -> HTML {
    let (address, label): (Address, String) =
      switch section {
      case .toDo: (SiteMap.team, language(AccountText.toDo))
      case .register: (SiteMap.poles, language(SiteText.sectionRegister))
      case .campaigns: (SiteMap.teamCampaigns, language(AccountText.campaigns))
      case .results: (SiteMap.results, language(SiteText.sectionResults))
      case .meetings: (SiteMap.teamMeetings, language(SiteText.sectionMeetings))
      }
    return "<li><a href=\"\(address)\"\("aria-current", section == current ? "page" : nil)>\(label)</a></li>"
  }
}
