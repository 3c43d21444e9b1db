// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Foundation
import Kernel
import Markup
import Site

/// A page of the questionnaire in the list of all: how far it is, who worked on it last.
struct SectionView: View {
  let page: FormPage
  let filled: FilledForm
  let zone: TimeZone
  let language: Language

  private static let cell = "12,1.5 21.5,6.9 21.5,17.1 12,22.5 2.5,17.1 2.5,6.9"

  var body: HTML {
    let progress = filled.progress(of: page)
    let title = filled.title(of: page, in: language)
    let count = language(
      CampaignText.progressCount,
      ["answered": language.number(progress.answered), "asked": language.number(progress.asked)])
    return """
      <li class="volet"><svg class="volet__etat" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">\(mark(progress))</svg>\
      <div><h3>\(title)</h3>\(lastAuthor)</div>\
      <div class="volet__compte"><b>\(state(progress))</b><br>\(count)\
      <progress max="\(max(1, progress.asked))" value="\(progress.answered)" aria-label="\(title)">\(count)</progress></div>\
      <p class="volet__agir"><a href="\(SiteMap.replyPage(page.name))">\(action(progress))<span class="sr"> : \(title)</span></a></p></li>

      """
  }

  private func mark(_ progress: PageProgress) -> HTML {
    if progress.isComplete {
      return """
        <polygon class="e-fin" points="\(Self.cell)"/><path class="e-coche" d="M7.6 12.3l3 3 5.8-6.2"/>
        """
    }
    if progress.isEmpty { return "<polygon class=\"e-vide\" points=\"\(Self.cell)\"/>" }
    return """
      <polygon class="e-cours" points="\(Self.cell)"/>\
      <polygon class="e-moitie" points="2.5,12 21.5,12 21.5,17.1 12,22.5 2.5,17.1"/>
      """
  }

  private func state(_ progress: PageProgress) -> String {
    if progress.problems > 0 { return language(CampaignText.progressToReview, count: progress.problems) }
    return language(
      progress.isComplete ? CampaignText.progressComplete : progress.isEmpty ? .progressEmpty : .progressBegun
    )
  }

  private func action(_ progress: PageProgress) -> String {
    language(
      progress.isComplete || filled.reply.submission != nil
        ? CampaignText.sectionRead : progress.isEmpty ? .sectionStart : .sectionContinue)
  }

  private var lastAuthor: HTML {
    let answers = filled.asked(on: page).compactMap { filled.reply.answers[$0.variable] }
    guard let last = answers.max(by: { $0.changedAt < $1.changedAt }) else { return .empty }
    let sentence =
      if last.state == .proposed {
        language(CampaignText.sectionFromRegister)
      } else if let name = last.author.name {
        language(
          CampaignText.sectionByNamed,
          ["name": name, "when": language.moment(last.changedAt, in: zone)])
      } else {
        language(CampaignText.sectionSaved, ["when": language.moment(last.changedAt, in: zone)])
      }
    return "<p class=\"volet__qui\">\(sentence)</p>"
  }
}
