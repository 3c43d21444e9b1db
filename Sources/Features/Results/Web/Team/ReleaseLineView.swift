// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import Markup
import Site

/// A version in the team's table: when, whether it can be read, what changed, its files.
struct ReleaseLineView: View {
  let release: Release
  let mayWithdraw: Bool
  let now: Instant
  let zone: TimeZone
  let language: Language

  private var campaign: String { release.content.campaign.slug }
  private var isPublic: Bool { release.status == .released && release.isOpen(at: now) }

  var body: HTML {
    """
    <tr><th scope="row">\(name)</th>\
    <td data-titre="\(language(ReleaseText.teamWhen))">\(language.moment(release.releasedAt, in: zone))</td>\
    <td data-titre="\(language(ReleaseText.teamState))"><span>\(state)</span></td>\
    <td data-titre="\(language(ReleaseText.teamNote))">\(release.note ?? "–")</td>\
    <td data-titre="\(language(ReleaseText.teamFiles))"><span><a href="\(answers)">\(AnswersFile.name)</a> \
    <span class="note">\(language(ReleaseText.teamAnswersSize, count: release.content.answers.rows))</span>\
    \(withdrawal)</span></td></tr>

    """
  }

  private var answers: Address { SiteMap.teamReleaseAnswers(campaign, version: release.version) }

  private var name: HTML {
    let name = language(ResultsText.historyVersion, ["version": String(release.version)])
    guard isPublic else { return "\(name)" }
    return "<a href=\"\(SiteMap.release(campaign, version: release.version))\">\(name)</a>"
  }

  private var state: HTML {
    if release.status == .withdrawn {
      return "<span class=\"pastille pastille--erreur\">\(language(ReleaseText.teamWithdrawn))</span>"
    }
    guard let opening = release.opensAt, opening > now else {
      return "<span class=\"pastille pastille--sapin\">\(language(ReleaseText.teamOnline))</span>"
    }
    let moment = language.moment(opening, in: zone)
    return """
      <span class="pastille pastille--miel">\(language(ReleaseText.teamWaiting))</span> \
      \(language(ReleaseText.teamOpensAt, ["moment": moment]))
      """
  }

  private var withdrawal: HTML {
    guard mayWithdraw, release.status == .released else { return .empty }
    let address = SiteMap.teamWithdrawal(campaign, version: release.version)
    let label = language(ReleaseText.withdrawalTitle, ["version": String(release.version)])
    return "<br><a href=\"\(address)\">\(label)</a>"
  }
}
