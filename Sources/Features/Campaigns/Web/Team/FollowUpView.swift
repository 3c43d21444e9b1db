// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Markup
import Site

/// How far a campaign is: by stratum, then unit by unit.
struct FollowUpView: View {
  let campaign: Campaign
  let units: [SampleUnit]
  let language: Language

  private static let states = UnitState.allCases.filter { $0 != .notSelected }

  var body: HTML {
    let followUp = FollowUp(units)
    return """
      <div class="conteneur"><div class="titre-page"><p class="surtitre">\(dates)</p>\
      <h1>\(campaign.title) \(FictitiousMark(language, if: campaign.isFictitious))</h1>
      <p class="chapo">\(lead(followUp.total))</p>
      <p><a href="\(SiteMap.teamRelease(campaign.slug))">\(language(CampaignText.teamRelease))</a></p></div>
      <section><h2 id="strates">\(language(CampaignText.teamStrata))</h2>
      <div class="tableau haut" role="region" tabindex="0" aria-labelledby="strates"><table class="compacte">
      <thead><tr><th scope="col">\(language(CampaignText.teamStratum))</th>\
      <th scope="col" class="n">\(language(CampaignText.teamFrame))</th>\
      <th scope="col" class="n">\(language(CampaignText.teamDrawn))</th>\
      \(each: Self.states, { "<th scope=\"col\" class=\"n\">\(language(CampaignText($0)))</th>" })\
      <th scope="col" class="n">\(language(CampaignText.teamRate))</th></tr></thead>
      <tbody>\(each: followUp.lines, { line($0, $0.stratum) })</tbody>
      <tfoot>\(line(followUp.total, language(CampaignText.teamTotal)))</tfoot></table></div>
      <p class="note haut mesure">\(language(CampaignText.teamRateDefinition))</p></section>
      <section class="haut-2 bas"><h2 id="unites">\(language(CampaignText.teamUnits))</h2>
      <div class="tableau haut" role="region" tabindex="0" aria-labelledby="unites"><table class="pliable">
      <thead><tr><th scope="col">\(language(CampaignText.teamReference))</th>\
      <th scope="col">\(language(CampaignText.receiptPole))</th>\
      <th scope="col">\(language(CampaignText.teamStratum))</th>\
      <th scope="col">\(language(CampaignText.teamState))</th></tr></thead>
      <tbody>\(each: units.filter(\.isSelected), unit)</tbody></table></div></section></div>
      """
  }

  private var dates: String {
    language(
      CampaignText.teamDates,
      ["opening": language.day(campaign.opensOn), "closing": language.day(campaign.closesOn)])
  }

  private func lead(_ total: FollowUp.Line) -> String {
    language(
      CampaignText.teamLead, count: total.counts[.submitted, default: 0],
      [
        "drawn": language.number(total.sampleSize), "frame": language.number(total.populationSize),
        "rate": language.rate(total.responseRate),
      ])
  }

  private func line(_ line: FollowUp.Line, _ title: String) -> HTML {
    """
    <tr><th scope="row">\(title)</th><td class="n">\(language.number(line.populationSize))</td>\
    <td class="n">\(language.number(line.sampleSize))</td>\
    \(each: Self.states, { "<td class=\"n\">\(language.number(line.counts[$0, default: 0]))</td>" })\
    <td class="n">\(language.rate(line.responseRate))</td></tr>

    """
  }

  private func unit(_ unit: SampleUnit) -> HTML {
    """
    <tr><td data-titre="\(language(CampaignText.teamReference))">\(unit.reference)</td>\
    <th scope="row"><a href="\(SiteMap.teamUnit(campaign.slug, unit.reference))">\(unit.name)</a></th>\
    <td data-titre="\(language(CampaignText.teamStratum))">\(unit.stratum)</td>\
    <td data-titre="\(language(CampaignText.teamState))"><span class="\(unit.state.pill)">\
    \(language(CampaignText(unit.state)))</span></td></tr>

    """
  }
}

extension UnitState {
  /// The style of the pill that names it.
  var pill: String {
    switch self {
    case .submitted: "pastille pastille--sapin"
    case .opened, .started: "pastille pastille--miel"
    case .refused: "pastille pastille--erreur"
    case .notSelected, .invited, .outOfScope, .ceased: "pastille pastille--trait"
    }
  }
}
