// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Foundation
import Markup
import Site

/// A page of the questionnaire.
struct ReplyPageView: View {
  let model: ReplyPageModel
  let formToken: String
  let zone: TimeZone
  let language: Language
  /// Whether questions have just come to be asked on this page.
  var showsNewQuestions = false
  /// Whether the page was saved and one may go on in spite of what is to be looked at.
  var mayGoOn = false

  private var filled: FilledForm { model.filled }
  private var pages: [FormPage] { filled.journey.pages }

  var body: HTML {
    """
    <div class="conteneur"><div class="deux">
    <aside class="cote cote--masque" aria-label="\(language(CampaignText.stepsLabel))"><div class="flux">\
    <h2>\(model.desk.campaign.title)</h2><p class="petit"><a href="\(SiteMap.reply)">\(model.desk.unit.name)</a> \
    \(FictitiousMark(language, if: model.desk.campaign.isFictitious))</p></div>
    <div class="etapes-bloc">\(StepsView(filled: filled, current: model.page, language: language))</div>
    <p class="note">\(language(CampaignText.pageShared))</p></aside>
    <div>\(phoneSteps)<h1>\(filled.title(of: model.page, in: language))</h1>
    \(isContested ? .empty : saved)\(ProblemSummary(summary, language: language))\(messages)
    <form method="post" action="\(SiteMap.replyPage(model.page.name))">\(FormTokenField(formToken))
    \(each: filled.blocks(of: model.page), block)\
    \(model.isReadOnly ? .empty : buttons)</form>
    <p class="note mesure haut">\(language(CampaignText.privacy))</p></div></div></div>
    """
  }

  private var phoneSteps: HTML {
    let place = (pages.firstIndex(of: model.page) ?? 0) + 1
    let values: KeyValuePairs = ["step": language.number(place), "steps": language.number(pages.count + 1)]
    return """
      <div class="etape-mobile flux"><p class="petit"><b>\(language(CampaignText.stepsPlace, values))</b> ·\
       <a href="\(SiteMap.reply)">\(model.desk.unit.name)</a></p>
      <progress max="\(pages.count + 1)" value="\(place)" aria-label="\(language(CampaignText.stepsProgress))">\(place)</progress>
      <details><summary>\(language(CampaignText.stepsAll))</summary>\
      \(StepsView(filled: filled, current: model.page, language: language))</details></div>

      """
  }

  private var saved: HTML {
    guard let moment = model.savedAt else { return .empty }
    let sentence = language(CampaignText.pageSaved, ["when": language.moment(moment, in: zone)])
    return """
      <p class="etat" role="status"><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">\
      <path class="c1" d="M6.4 11.6 2.8 8l1.1-1.1 2.5 2.5 5.7-5.7 1.1 1.1z"/></svg>\(sentence)</p>

      """
  }

  /// Whether something that was just sent is not saved, since another had saved something else.
  private var isContested: Bool { model.conflicts.contains { $0.mine != nil } }

  /// Whether something on the page is to be looked at again.
  var hasErrors: Bool { !summary.isEmpty }

  private var summary: [ProblemSummary.Item] {
    guard !model.isReadOnly else { return [] }
    return filled.toReview(on: model.page, conflicts: model.conflicts, in: language).map { item in
      .init(field: ReplyField.place(item.question), language.summary(of: [item], in: filled))
    }
  }

  private var messages: HTML {
    let isNew: HTML =
      showsNewQuestions
      ? "<p class=\"message\" role=\"status\">\(language(CampaignText.pageNewQuestions))</p>" : .empty
    guard model.isReadOnly else { return isNew }
    return isNew + "<p class=\"message\">\(language(CampaignText.pageReadOnly))</p>"
  }

  private func block(_ block: PageBlock) -> HTML {
    switch block {
    case .question(let question):
      QuestionView(question: question, model: model, zone: zone, language: language).body
    case .note(let note):
      NoteView(note: note, model: model, zone: zone, language: language).body
    case .table(let group, let questions):
      NumberTableView(group: group, questions: questions, model: model, zone: zone, language: language).body
    case .heading(let group):
      "<h2 class=\"haut-2\">\(filled.text(group.label, in: language))</h2>\(group.hint.isEmpty ? .empty : "<p class=\"aide\">\(filled.text(group.hint, in: language))</p>")"
    }
  }

  private var buttons: HTML {
    let previous = filled.journey.previous(before: model.page)
    return """
      <div class="question bas-questionnaire rangee">\
      \(button(.next, .pageNext, style: "bouton"))</div>
      <p class="rangee">\(mayGoOn ? goOn : .empty)\
      \(previous == nil ? .empty : button(.previous, .pagePrevious, style: "bouton bouton--2"))\
      \(button(.overview, .pageLater, style: "bouton bouton--discret"))</p>
      """
  }

  private var goOn: HTML {
    let next = filled.address(.next, from: model.page)
    return "<a class=\"bouton bouton--2\" href=\"\(next)\">\(language(CampaignText.pageGoOn))</a>"
  }

  /// Whoever goes on chooses first between the answers in conflict; whoever leaves may do so later.
  private func button(_ destination: ReplyDestination, _ text: CampaignText, style: String) -> HTML {
    """
    <button class="\(style)" type="submit" name="\(ReplyField.destination)" value="\(destination.rawValue)"\
    \("formnovalidate", if: destination != .next)>\
    \(language(text))</button>
    """
  }
}

/// A text to read within a page, with the check that it may carry.
struct NoteView: View {
  let note: Question
  let model: ReplyPageModel
  let zone: TimeZone
  let language: Language

  var body: HTML {
    let state = model.state(of: note)
    let revision: HTML =
      note.isKept
      ? "<input type=\"hidden\" name=\"\(ReplyField.revision(note.name))\" value=\"\(state.revision)\">"
      : .empty
    return """
      <div class="question" id="\(ReplyField.place(note.name))"><p>\(model.filled.text(note.label, in: language))</p>\(revision)\
      \(AnswerNotesView(question: note, state: state, zone: zone, language: language))</div>

      """
  }
}
