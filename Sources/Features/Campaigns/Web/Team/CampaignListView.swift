// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Markup
import Site

/// Every campaign, with how far it is.
struct CampaignListView: View {
  let campaigns: [(Campaign, FollowUp)]
  let today: Day
  let language: Language

  var body: HTML {
    """
    <div class="conteneur"><h1 class="titre-page">\(language(CampaignText.teamCampaigns))</h1>
    \(campaigns.isEmpty ? nothing : table)</div>
    """
  }

  private var nothing: HTML { "<p class=\"chapo bas\">\(language(CampaignText.teamNoCampaign))</p>" }

  private var table: HTML {
    """
    <div class="tableau bas" role="region" tabindex="0" aria-labelledby="campagnes"><table class="pliable">
    <caption id="campagnes" class="sr">\(language(CampaignText.teamCampaigns))</caption>
    <thead><tr><th scope="col">\(language(CampaignText.receiptCampaign))</th>\
    <th scope="col">\(language(CampaignText.teamPhase))</th>\
    <th scope="col" class="n">\(language(CampaignText.teamDrawn))</th>\
    <th scope="col" class="n">\(language(CampaignText.stateSubmitted))</th>\
    <th scope="col" class="n">\(language(CampaignText.teamRate))</th></tr></thead>
    <tbody>\(each: campaigns, { line($0.0, $0.1.total) })</tbody></table></div>
    """
  }

  private func line(_ campaign: Campaign, _ total: FollowUp.Line) -> HTML {
    """
    <tr><th scope="row"><a href="\(SiteMap.teamCampaign(campaign.slug))">\(campaign.title)</a> \
    \(FictitiousMark(language, if: campaign.isFictitious))</th>\
    <td data-titre="\(language(CampaignText.teamPhase))">\(language.sentence(of: campaign, on: today))</td>\
    <td class="n" data-titre="\(language(CampaignText.teamDrawn))">\(language.number(total.sampleSize))</td>\
    <td class="n" data-titre="\(language(CampaignText.stateSubmitted))">\(language.number(total.counts[.submitted, default: 0]))</td>\
    <td class="n" data-titre="\(language(CampaignText.teamRate))">\(language.rate(total.responseRate))</td></tr>

    """
  }
}

extension Language {
  /// A response rate, or a dash where there is none.
  func rate(_ rate: Double?) -> String { rate.map { percent($0) } ?? "–" }

  /// How a campaign stands on a day.
  func sentence(of campaign: Campaign, on today: Day) -> String {
    switch campaign.phase(on: today) {
    case .coming: self(CampaignText.teamOpensOn, ["day": day(campaign.opensOn)])
    case .open: self(CampaignText.teamClosesOn, ["day": day(campaign.closesOn)])
    case .closed: self(CampaignText.teamClosedOn, ["day": day(campaign.closesOn)])
    }
  }
}

extension CampaignText {
  /// The name of a state.
  init(_ state: UnitState) {
    self =
      switch state {
      case .notSelected: .stateNotSelected
      case .invited: .stateInvited
      case .opened: .stateOpened
      case .started: .stateStarted
      case .submitted: .stateSubmitted
      case .refused: .stateRefused
      case .outOfScope: .stateOutOfScope
      case .ceased: .stateCeased
      }
  }
}
