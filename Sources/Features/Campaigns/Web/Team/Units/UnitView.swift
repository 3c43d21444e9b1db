// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import Markup
import Site

/// A unit that was drawn: how far it is, where it stands, its link, what was done about it.
struct UnitView: View {
  /// Where the page speaks of the link.
  static let linkPlace = "lien"
  /// Where the page says where the unit stands.
  static let standingPlace = "situation"

  let followed: FollowedUnit
  /// Whether whoever looks may note and give links.
  let mayAct: Bool
  let today: Day
  let zone: TimeZone
  let language: Language

  private var unit: SampleUnit { followed.unit }
  private var campaign: Campaign { followed.campaign }

  var body: HTML {
    """
    <div class="conteneur bas"><div class="titre-page"><p class="surtitre">\(unit.reference)</p>
    <h1>\(unit.name) \(FictitiousMark(language, if: campaign.isFictitious))</h1>
    <p><span class="\(unit.state.pill)">\(language(CampaignText(unit.state)))</span></p></div>
    <div class="deux deux--droite"><div>
    <section><h2 id="\(Self.standingPlace)">\(language(UnitText.standing))</h2>
    <div class="flux haut mesure">\(standing)</div></section>
    <section class="haut-2"><h2 id="\(Self.linkPlace)">\(language(UnitText.link))</h2>
    <div class="flux haut mesure">\(link)\(mayAct ? .empty : "<p>\(language(UnitText.reader))</p>")</div></section>
    \(UnitActsView(acts: followed.acts, zone: zone, language: language))</div>
    \(UnitFactsView(followed: followed, today: today, zone: zone, language: language))</div></div>
    """
  }

  private var standing: HTML {
    """
    \(noted)<p class="note">\(language(UnitText.standingEffect))</p>
    \(mayAct ? way(to: SiteMap.teamUnitStanding(campaign.slug, unit.reference), .note) : .empty)
    """
  }

  private var noted: HTML {
    let note = followed.note
    let reason: HTML =
      note.reason.isEmpty
      ? .empty : "<p>\(language(UnitText.standingReason, ["reason": note.reason]))</p>\n"
    return
      "<p>\(language.name(of: note.standing))</p>\n\(reason)\(unheard)\(sentence(.standingNoted, followed.last(.unitNoted)))"
  }

  /// That a reply that was sent does not count.
  private var unheard: HTML {
    guard followed.note.standing != .active, followed.reply?.submission != nil else { return .empty }
    return "<p>\(language(UnitText.standingUnheard))</p>\n"
  }

  private var link: HTML {
    let contact = followed.contact.map {
      language(UnitText.linkTo, ["contact": language.contact($0)])
    }
    return """
      \(renewed)<p>\(contact ?? language(UnitText.linkToNobody))</p>
      \(mayAct ? offer : .empty)
      """
  }

  /// The last link that was made: what the page says once it is.
  private var renewed: HTML {
    guard let act = followed.last(.linkRenewed, .linkGiven) else { return .empty }
    let text = act.event == .linkGiven ? UnitText.linkGiven : .linkSent
    return "<div class=\"message\">\(sentence(text, act))</div>\n"
  }

  private var offer: HTML {
    do throws(UnitError) { try followed.requireRenewable(on: today) } catch {
      return "<p>\(error.advice(in: language))</p>"
    }
    return followed.contact == nil
      ? way(to: SiteMap.teamLinkHandover(campaign.slug, unit.reference), .handOver)
      : way(to: SiteMap.teamLinkSending(campaign.slug, unit.reference), .send)
  }

  private func way(to address: Address, _ text: UnitText) -> HTML {
    "<p class=\"rangee\"><a class=\"bouton bouton--2\" href=\"\(address)\">\(language(text))</a></p>"
  }

  private func sentence(_ text: UnitText, _ act: FollowedUnit.Act?) -> HTML {
    guard let act else { return .empty }
    let values: KeyValuePairs = [
      "author": language.author(of: act), "moment": language.moment(act.moment, in: zone),
    ]
    return "<p>\(language(text, values))</p>\n"
  }
}
