// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Markup
import Site

/// What was done about a unit, the latest first.
struct UnitActsView: View {
  let acts: [FollowedUnit.Act]
  let zone: TimeZone
  let language: Language

  var body: HTML {
    """
    <section class="haut-2"><h2 id="journal">\(language(UnitText.acts))</h2>
    \(acts.isEmpty ? "<p class=\"haut\">\(language(UnitText.actsNone))</p>" : table)</section>
    """
  }

  private var table: HTML {
    let columns: [UnitText] = [.actsWhat, .actsMoment, .actsAuthor]
    return """
      <div class="tableau haut" role="region" tabindex="0" aria-labelledby="journal"><table class="pliable">
      <thead><tr>\(each: columns, { "<th scope=\"col\">\(language($0))</th>" })</tr></thead>
      <tbody>\(each: acts, row)</tbody></table></div>
      """
  }

  private func row(_ act: FollowedUnit.Act) -> HTML {
    """
    <tr><th scope="row">\(language(UnitText(act.event)))</th>\
    <td data-titre="\(language(UnitText.actsMoment))">\(language.moment(act.moment, in: zone))</td>\
    <td data-titre="\(language(UnitText.actsAuthor))">\(language.author(of: act))</td></tr>

    """
  }
}

extension Language {
  /// Who did something about a unit.
  func author(of act: FollowedUnit.Act) -> String {
    switch act.event {
    case .replySubmitted, .replyWithdrawn: self(UnitText.authorPole)
    default: act.author ?? self(UnitText.authorCommand)
    }
  }
}

extension UnitText {
  /// The name of an act.
  init(_ event: CampaignEvent) {
    self =
      switch event {
      case .created: .actCreated
      case .linkRenewed: .actLinkSent
      case .linkGiven: .actLinkGiven
      case .unitNoted: .actNoted
      case .replySubmitted: .actSubmitted
      case .replyWithdrawn: .actWithdrawn
      }
  }
}
