// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import Markup
import Site

/// What is known of a unit that was drawn, and when it got how far.
struct UnitFactsView: View {
  let followed: FollowedUnit
  let today: Day
  let zone: TimeZone
  let language: Language

  var body: HTML {
    """
    <aside class="encadre" aria-label="\(language(CampaignText.overviewAside))">
    <dl>\(each: facts, { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" })</dl></aside>
    """
  }

  private var facts: [(String, String)] {
    [
      (language(CampaignText.receiptCampaign), language.sentence(of: followed.campaign, on: today)),
      (language(CampaignText.teamReference), followed.unit.reference),
      (language(CampaignText.teamStratum), followed.unit.stratum),
      (
        language(UnitText.contact),
        followed.contact.map(language.contact) ?? language(UnitText.contactNone)
      ),
    ] + moments.compactMap { text, moment in moment.map { (language(text), language.moment($0, in: zone)) } }
  }

  private var moments: [(UnitText, Instant?)] {
    [
      (.invited, followed.invitedAt), (.opened, followed.reply?.openedAt),
      (.started, followed.reply?.startedAt), (.submitted, followed.reply?.submission?.submittedAt),
    ]
  }
}
