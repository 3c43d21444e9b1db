// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Foundation
import Markup
import Site

/// What is said under a question: why its answer is unlikely, and what another answered.
struct AnswerNotesView: View {
  let question: Question
  let state: QuestionState
  let zone: TimeZone
  let language: Language

  var body: HTML { remark + conflict }

  private var remark: HTML {
    guard let remark = state.remark else { return .empty }
    let field = ReplyField.reason(question.name)
    return """
      <div class="message message--alerte"><h3>\(language(CampaignText.remarkTitle))</h3>\
      <p>\(remark.message)</p><p><label for="\(field)">\(language(CampaignText.remarkReason))</label></p>\
      \(TextArea.control(
        name: field, value: state.content.reason, lines: 2, maximumLength: 2_000))</div>
      """
  }

  private var conflict: HTML {
    guard let conflict = state.conflict else { return .empty }
    return """
      <fieldset class="message message--alerte"><legend><h3>\(language(CampaignText.conflictTitle))</h3></legend>\
      <p>\(lead(conflict))</p>
      <input type="hidden" name="\(ReplyField.seen(question.name))" value="\(conflict.theirs.revision)-\(conflict.waitingCount)">\
      <div class="choix">\(options(conflict))\(each: conflict.others, { other($0, conflict) })</div></fieldset>
      """
  }

  private func lead(_ conflict: AnswerConflict) -> String {
    guard conflict.mine != nil else { return language(CampaignText.conflictLead) }
    let (answer, when) = (shown(conflict.theirs), language.moment(conflict.theirs.changedAt, in: zone))
    guard let name = conflict.theirs.author.name else {
      return language(CampaignText.conflictOther, ["when": when, "answer": answer])
    }
    return language(CampaignText.conflictNamed, ["name": name, "when": when, "answer": answer])
  }

  /// What is typed on the page, and what is stored when that is something else.
  private func options(_ conflict: AnswerConflict) -> HTML {
    guard let mine = conflict.mine else {
      let label = language(
        CampaignText.conflictStored, ["answer": shown(conflict.theirs), "who": who(conflict.theirs)])
      return option(.mine, label, conflict)
    }
    let ours = language(CampaignText.conflictMine, ["answer": shown(mine)])
    let theirs = language(CampaignText.conflictTheirs, ["answer": shown(conflict.theirs)])
    return option(.mine, ours, conflict) + option(.stored, theirs, conflict)
  }

  private func other(_ other: WaitingAnswer, _ conflict: AnswerConflict) -> HTML {
    let label = language(
      CampaignText.conflictWaiting, ["answer": shown(other.answer), "who": who(other.answer)])
    return option(.waiting(other.place), label, conflict)
  }

  private func shown(_ answer: KeptAnswer) -> String {
    question.shown(answer.content, in: language) ?? language(CampaignText.answerBlank)
  }

  private func who(_ answer: KeptAnswer) -> String {
    let when = language.moment(answer.changedAt, in: zone)
    guard let name = answer.author.name else { return language(CampaignText.conflictWhen, ["when": when]) }
    return language(CampaignText.conflictWho, ["name": name, "when": when])
  }

  /// A choice must be made of what was just sent; what waited already holds nobody back.
  private func option(
    _ choice: PageDraft.Decision.Choice, _ label: String, _ conflict: AnswerConflict
  ) -> HTML {
    """
    <label><input type="radio" name="\(ReplyField.decision(question.name))" \
    value="\(ReplyField.value(of: choice))"\("required", if: conflict.mine != nil)><span>\(label)</span></label>
    """
  }
}
