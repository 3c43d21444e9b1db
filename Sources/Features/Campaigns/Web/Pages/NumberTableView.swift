// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Foundation
import Markup
import Site

/// Numbers asked in one table, a line each.
struct NumberTableView: View {
  let group: FormGroup
  let questions: [Question]
  let model: ReplyPageModel
  let zone: TimeZone
  let language: Language

  private var acceptsUnknown: Bool { questions.contains(where: \.acceptsUnknown) }

  var body: HTML {
    let states = questions.map { ($0, model.state(of: $0)) }
    let hasProblem = states.contains { $0.1.problem != nil }
    return """
      <fieldset class="question\(hasProblem ? " question--erreur" : "")"\("disabled", if: model.isReadOnly)>\
      <legend id="titre-\(group.name)">\(NumberView(questions.first.flatMap { model.numbers[$0.name] }))\
      \(model.filled.text(group.label, in: language))</legend>
      \(group.hint.isEmpty ? .empty : "<p class=\"aide\">\(model.filled.text(group.hint, in: language))</p>")\
      <div class="tableau saisie" role="region" tabindex="0" aria-labelledby="titre-\(group.name)"><table>
      <caption class="sr">\(group.label)</caption>
      <thead><tr><th scope="col">\(language(CampaignText.tableItem))</th><th scope="col" class="n">\(language(CampaignText.tableQuantity))</th>\
      \(acceptsUnknown ? "<th scope=\"col\" id=\"nsp-\(group.name)\">\(language(CampaignText.answerUnknown))</th>" : .empty)</tr></thead>
      <tbody>\(each: states, { line($0.0, $0.1) })</tbody></table></div>
      \(each: states, { AnswerNotesView(question: $0.0, state: $0.1, zone: zone, language: language).body })</fieldset>

      """
  }

  private func line(_ question: Question, _ state: QuestionState) -> HTML {
    let label = "titre-\(question.name)"
    let control = AnswerControlView(
      question: question, state: state, labelledBy: label, language: language)
    return """
      <tr id="\(ReplyField.place(question.name))"><th scope="row"><span id="\(label)">\(model.filled.text(question.label, in: language))</span>\
      \(HintView(question: question, model: model, language: language))\
      \(ProblemView(problem: state.problem, language: language))\
      \(ProposalView(isProposed: state.isProposed, language: language))</th>
      <td class="n">\(control.input("champ champ--court", mode: question.kind == .integer ? "numeric" : "decimal"))\
      \(control.revision)</td>
      \(acceptsUnknown ? unknownCell(question, control, label) : .empty)</tr>

      """
  }

  private func unknownCell(_ question: Question, _ control: AnswerControlView, _ label: String) -> HTML {
    guard question.acceptsUnknown else { return "<td></td>" }
    return """
      <td><div class="case"><label>\(control.box(labelledBy: "\(label) nsp-\(group.name)"))</label></div></td>
      """
  }
}
