// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Foundation
import Markup
import Site

/// A question with its answer, what is wrong with it, and what another answered.
struct QuestionView: View {
  let question: Question
  let model: ReplyPageModel
  let zone: TimeZone
  let language: Language

  private var state: QuestionState { model.state(of: question) }
  private var name: String { question.name }

  var body: HTML {
    let state = state
    return """
      <fieldset class="question\(state.problem == nil ? "" : " question--erreur")" id="\(ReplyField.place(name))"\
      \("aria-describedby", question.describedBy(state.problem))\("disabled", if: model.isReadOnly)>\
      <legend id="titre-\(name)">\(NumberView(model.numbers[name]))\
      \(model.filled.text(question.label, in: language))</legend>
      \(HintView(question: question, model: model, language: language))\
      \(ProblemView(problem: state.problem, language: language))\
      \(ProposalView(isProposed: state.isProposed, language: language))\
      \(AnswerControlView(question: question, state: state, labelledBy: "titre-\(name)", language: language))
      \(AnswerNotesView(question: question, state: state, zone: zone, language: language))\
      </fieldset>

      """
  }
}

/// The number of a question, before its text; read aloud it does not run into it.
struct NumberView: View {
  private let number: Int
  private let isRepeated: Bool

  /// The number; when the line before bears it too, it is only read aloud.
  init(_ number: Int?, isRepeated: Bool = false) {
    self.number = number ?? 0
    self.isRepeated = isRepeated
  }

  var body: HTML {
    isRepeated
      ? "<span class=\"sr\">\(number). </span>"
      : "<span class=\"numero\">\(number)<span class=\"sr\">. </span></span> "
  }
}

/// What helps to answer a question.
struct HintView: View {
  let question: Question
  let model: ReplyPageModel
  let language: Language

  var body: HTML {
    guard !question.hint.isEmpty else { return .empty }
    return """
      <p class="aide" id="aide-\(question.name)">\(model.filled.text(question.hint, in: language))</p>
      """
  }
}

/// What is wrong with an answer.
struct ProblemView: View {
  let problem: AnswerProblem?
  let language: Language

  var body: HTML {
    guard let problem else { return .empty }
    return "<p class=\"erreur\" id=\"erreur-\(problem.question)\">\(language.sentence(of: problem))</p>"
  }
}

/// Says that an answer comes from the register.
struct ProposalView: View {
  let isProposed: Bool
  let language: Language

  var body: HTML {
    isProposed ? "<p class=\"repris\">\(language(CampaignText.questionFromRegister))</p>" : .empty
  }
}

extension Language {
  /// What a problem is, and what to do.
  func sentence(of problem: AnswerProblem) -> String {
    problem.formMessage.isEmpty ? self(CampaignText(problem.kind)) : problem.formMessage
  }
}
