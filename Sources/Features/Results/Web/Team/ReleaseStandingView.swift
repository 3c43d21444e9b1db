// SPDX-License-Identifier: AGPL-3.0-or-later
import Campaigns
import Confidentiality
import Foundation
import Kernel
import Markup
import Site

/// Where a campaign stands: its answers, what could be released now, what was.
struct ReleaseStandingView: View {
  let standing: ReleaseStanding
  /// What would be released now, or why nothing can be.
  let draft: Result<Draft, any Error>
  /// Why what is drafted may not be released as it is; nil when it may.
  let obstacle: ReleaseError?
  let mayRelease: Bool
  let now: Instant
  let zone: TimeZone
  let language: Language

  private var campaign: Survey.Campaign { Survey.Campaign(standing.campaign) }

  var body: HTML {
    """
    \(TeamTrailView(campaign: campaign, here: nil, language: language))\
    <div class="conteneur bas"><div class="titre-page"><p class="surtitre">\(campaign.title)</p>\
    <h1>\(language(ReleaseText.teamReleases)) \(FictitiousMark(language, if: campaign.isFictitious))</h1>
    <p class="chapo">\(language(
      ReleaseText.teamAnswers, count: standing.answered, ["drawn": language.number(standing.drawn)]))</p></div>
    <section class="haut-2"><h2 id="maintenant">\(language(ReleaseText.teamNow))</h2>
    <div class="flux haut mesure">\(present)</div></section>
    <section class="haut-2"><h2 id="versions">\(language(ReleaseText.teamVersions))</h2>
    \(standing.releases.isEmpty ? "<p class=\"haut\">\(language(ReleaseText.teamNoVersion))</p>" : table)</section></div>
    """
  }

  private var present: HTML {
    switch draft {
    case .success(let draft): "\(stillOpen)\(offer(draft))\(reader)"
    case .failure(let error):
      if let problem = error as? any PublicProblem { "\(message(problem))\(stillOpen)" } else { .empty }
    }
  }

  private func message(_ problem: any PublicProblem) -> HTML {
    Notice(.warning, problem, level: 3, language: language).body
  }

  private var stillOpen: HTML {
    guard standing.campaign.phase(on: now.clock(in: zone).day) == .open else { return .empty }
    let day = language.day(standing.campaign.closesOn)
    return "<p>\(language(ReleaseText.teamStillOpen, ["day": day]))</p>"
  }

  private var reader: HTML {
    mayRelease ? .empty : "<p>\(language(ReleaseText.orderReader))</p>"
  }

  private func offer(_ draft: Draft) -> HTML {
    let figures = draft.content.figures
    let hidden = figures.count { $0.total.shown == nil }
    let masked = hidden > 0 ? " " + language(ReleaseText.teamHidden, count: hidden) : ""
    let text: HTML =
      obstacle.map(message) ?? "<p>\(language(ReleaseText.teamReady, count: figures.count) + masked)</p>"
    return """
      \(text)
      <p class="rangee"><a class="\(obstacle == nil ? "bouton" : "bouton bouton--2")" href="\(SiteMap.teamPreview(campaign.slug))">\
      \(language(ReleaseText.teamSeePreview))</a></p>
      """
  }

  private var table: HTML {
    let heads: [ReleaseText] = [.teamVersion, .teamWhen, .teamState, .teamNote, .teamFiles]
    return """
      <div class="tableau haut" role="region" tabindex="0" aria-labelledby="versions"><table class="pliable">
      <thead><tr>\(each: heads, { "<th scope=\"col\">\(language($0))</th>" })</tr></thead>
      <tbody>\(each: standing.releases, {
        ReleaseLineView(release: $0, mayWithdraw: mayRelease, now: now, zone: zone, language: language).body
      })</tbody></table></div>
      <p class="note haut mesure">\(language(ReleaseText.teamAnswersNote))</p>
      <p class="note haut mesure"><a href="\(SiteMap.teamReleaseFrame(campaign.slug))">\(Survey.frameFileName)</a>\u{A0}: \
      \(language(ReleaseText.teamFrameNote))</p>
      """
  }
}
