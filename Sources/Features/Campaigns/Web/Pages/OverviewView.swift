// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Foundation
import Kernel
import Markup
import Site

/// The page of a pole that answers: what is known, what remains, until when.
struct OverviewView: View {
  let desk: FilledDesk
  let respondent: Respondent
  let formToken: String
  let today: Day
  let zone: TimeZone
  let language: Language

  private var filled: FilledForm { desk.filled }
  private var campaign: Campaign { desk.desk.campaign }
  private var isSubmitted: Bool { filled.reply.submission != nil }

  var body: HTML {
    """
    <div class="conteneur"><div class="deux deux--droite">
    <div><h1 class="titre-page">\(greeting)</h1>
    <p class="chapo">\(lead)</p>
    \(isSubmitted ? sent : reopened + summary)
    <section class="haut-2" aria-labelledby="sections"><div class="bloc__tete"><h2 id="sections">\(language(CampaignText.overviewSections))</h2>\
    <p class="petit">\(language(CampaignText.overviewAnyOrder))</p></div>
    <ol class="volets">\(each: filled.journey.pages, section)</ol></section>
    \(isSubmitted ? .empty : sending)</div>
    <aside class="cote" aria-label="\(language(CampaignText.overviewAside))">\(aside)</aside></div></div>
    """
  }

  private var greeting: HTML {
    guard let name = respondent.givenName else { return "\(language(CampaignText.overviewGreeting))" }
    return "\(language(CampaignText.overviewGreetingNamed, ["name": name]))"
  }

  private var lead: HTML {
    """
    \(campaign.title), \(desk.desk.unit.name) \(FictitiousMark(language, if: campaign.isFictitious))
    """
  }

  private var reopened: HTML {
    guard desk.desk.isReopened else { return .empty }
    return Notice(
      .warning, language(CampaignText.overviewReopened),
      content: "<p>\(language(CampaignText.overviewReopenedText))</p>"
    ).body
  }

  private var summary: HTML {
    let progress = filled.progress
    let remaining = filled.journey.pages.count { !filled.progress(of: $0).isComplete }
    return """
      <dl class="bilan"><div><dt>\(language(CampaignText.overviewKnown))</dt><dd>\(language.number(progress.answered))\
       <small>\(language(CampaignText.overviewOf, ["count": language.number(progress.asked)]))</small></dd>\
      \(proposed)</div>\
      <div><dt>\(language(CampaignText.overviewRemaining, count: remaining))</dt><dd>\(language.number(remaining))</dd>\
      <dd>\(language(CampaignText.overviewSeveralTimes))</dd></div>\
      <div><dt>\(language(CampaignText.overviewToReview, count: progress.problems))</dt><dd>\(language.number(progress.problems))</dd></div></dl>
      <p class="rangee haut">\(continuing)</p>

      """
  }

  private var proposed: HTML {
    let count = filled.proposedCount
    return count == 0 ? .empty : "<dd>\(language(CampaignText.overviewProposed, count: count))</dd>"
  }

  private var continuing: HTML {
    guard let page = filled.journey.pages.first(where: { !filled.progress(of: $0).isComplete }) else {
      return
        "<a class=\"bouton\" href=\"\(SiteMap.replyReview)\">\(language(CampaignText.overviewReview))</a>"
    }
    let label = language(CampaignText.overviewContinue, ["page": filled.title(of: page, in: language)])
    return """
      <a class="bouton" href="\(SiteMap.replyPage(page.name))">\(label)</a>\
      <a class="bouton bouton--2" href="\(SiteMap.replyReview)">\(language(CampaignText.overviewReread))</a>
      """
  }

  private var sent: HTML {
    let isOpen = campaign.phase(on: today) == .open
    let reopening: HTML = isOpen ? "<p>\(language(CampaignText.overviewReopening))</p>" : .empty
    return """
      <div class="message message--succes"><h2>\(language(CampaignText.receiptTitle))</h2>\(reopening)\
      <div class="rangee haut"><a class="bouton" href="\(SiteMap.replyReceipt)">\(language(CampaignText.overviewReceipt))</a>\
      \(isOpen ? WithdrawalFormView(formToken: formToken, language: language).body : .empty)</div></div>

      """
  }

  private var sending: HTML {
    """
    <section class="message haut-2 bas" aria-labelledby="envoyer"><h2 id="envoyer">\(language(CampaignText.overviewSend))</h2>\
    <div class="envoi"><p>\(language(CampaignText.overviewSendText))</p>\
    <p class="rangee"><a class="bouton" href="\(SiteMap.replyReview)">\(language(CampaignText.overviewReview))</a></p></div></section>

    """
  }

  private func section(_ page: FormPage) -> HTML {
    SectionView(page: page, filled: filled, zone: zone, language: language).body
  }

  private var aside: HTML {
    let days = campaign.closesOn.number - today.number
    let title =
      days > 0
      ? language(CampaignText.overviewClosesIn, count: days)
      : language(days == 0 ? CampaignText.overviewClosesToday : .overviewClosed)
    return """
      <div class="encadre"><h2>\(title)</h2><dl>\
      <div><dt>\(language(CampaignText.overviewLastDay))</dt><dd>\(language.dayWithName(campaign.closesOn))</dd></div></dl>
      \(departure)</div><p class="note haut">\(language(CampaignText.privacy))</p>
      """
  }

  private var departure: HTML {
    let who = respondent.givenName.map { language(CampaignText.overviewYouAre, ["name": $0]) }
    return """
      <form method="post" action="\(SiteMap.replyDeparture)">\(FormTokenField(formToken))\
      <p>\(who ?? "")</p><p><button class="bouton bouton--2 bouton--petit" type="submit">\
      \(language(CampaignText.overviewLeave))</button></p></form>
      """
  }
}
