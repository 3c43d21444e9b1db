// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Foundation
import Markup
import Site

/// What is said under a question: why its answer is unlikely, and what another answered.
struct AnswerNotes: View {
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
    let nothing = language(CampaignText.answerBlank)
    let theirs = question.shown(conflict.theirs.content, in: language) ?? nothing
    let mine = question.shown(conflict.mine.content, in: language) ?? nothing
    return """
      <fieldset class="message message--alerte"><legend class="sr">\(language(CampaignText.conflictTitle))</legend>\
      <h3>\(language(CampaignText.conflictTitle))</h3><p>\(sentence(of: conflict.theirs, theirs))</p>
      <input type="hidden" name="\(ReplyField.seenRevision(question.name))" value="\(conflict.theirs.revision)">\
      <div class="choix">\(option(ReplyField.mine, .conflictMine, mine))\(option(ReplyField.theirs, .conflictTheirs, theirs))\
      </div></fieldset>
      """
  }

  private func sentence(of answer: KeptAnswer, _ shown: String) -> String {
    let when = language.moment(answer.changedAt, in: zone)
    guard let name = answer.author.name else {
      return language(CampaignText.conflictOther, ["when": when, "answer": shown])
    }
    return language(CampaignText.conflictNamed, ["name": name, "when": when, "answer": shown])
  }

  private func option(_ value: String, _ text: CampaignText, _ answer: String) -> HTML {
    """
    <label><input type="radio" name="\(ReplyField.decision(question.name))" value="\(value)" required>\
    <span>\(language(text, ["answer": answer]))</span></label>
    """
  }
}
