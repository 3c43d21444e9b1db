// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Markup
import Site

/// The fields in which a question is answered.
struct AnswerControlView: View {
  let question: Question
  let state: QuestionState
  let labelledBy: String
  let language: Language

  private var field: String { ReplyField.value(question.name) }

  // The hidden field comes last: the style sheet looks at what follows the legend.
  var body: HTML { control + revision }

  /// The revision that the page shows.
  var revision: HTML {
    "<input type=\"hidden\" name=\"\(ReplyField.revision(question.name))\" value=\"\(state.revision)\">"
  }

  private var control: HTML {
    switch question.kind {
    case .text where question.appearance.contains("multiline"): area + unknownBox
    case .text: input("champ", mode: nil) + unknownBox
    case .integer: input("champ champ--court", mode: "numeric") + unknownBox
    case .decimal: input("champ champ--court", mode: "decimal") + unknownBox
    case .date:
      "<p class=\"aide\">\(language(CampaignText.questionDateHint))</p>"
        + input("champ champ--moyen", mode: nil) + unknownBox
    case .one(let choices): choiceList(choices, kind: .one)
    case .many(let choices): choiceList(choices, kind: .several) + unknownBox
    case .note, .calculation: .empty
    }
  }

  /// The line to fill in, alone.
  func input(_ style: String, mode: String?) -> HTML {
    """
    <input class="\(style)" type="text" id="\(field)" name="\(field)" value="\(state.typed.joined(separator: " "))"\
    \("inputmode", mode) autocomplete="off" aria-labelledby="\(labelledBy)"\("aria-describedby", describedBy)\
    \("aria-invalid", state.problem == nil ? nil : "true")>
    """
  }

  /// The box of « Je ne sais pas », alone.
  func box(labelledBy more: String? = nil) -> HTML {
    let id = ReplyField.unknown(question.name)
    return """
      <input type="checkbox" id="\(id)" name="\(id)" value="1"\("checked", if: state.isUnknown)\
      \("aria-labelledby", more)>
      """
  }

  private var area: HTML {
    TextArea.control(
      name: field, value: state.typed.joined(separator: "\n"), labelledBy: labelledBy,
      describedBy: describedBy, isWrong: state.problem != nil)
  }

  private var unknownBox: HTML {
    guard question.acceptsUnknown || state.isUnknown else { return .empty }
    return """
      <div class="case"><label>\(box())<span>\(language(CampaignText.answerUnknown))</span></label></div>
      """
  }

  private func choiceList(_ choices: [Choice], kind: ChoiceList.Kind) -> HTML {
    let strangers = state.typed.filter { name in !choices.contains { $0.name == name } }
    var options = choices.map { SelectField.Option($0.name, $0.label) }
    var chosen = Set(state.typed)
    if kind == .one, question.acceptsUnknown {
      options.append(.init(ReplyField.unknownChoice, language(CampaignText.answerUnknown)))
      if state.isUnknown { chosen.insert(ReplyField.unknownChoice) }
    }
    let list = ChoiceList(name: field, kind: kind, chosen: chosen, options: options).body
    return strangers.isEmpty ? list : typed(strangers) + list
  }

  private func typed(_ values: [String]) -> HTML {
    """
    <p class="aide">\(language(CampaignText.questionTyped, ["typed": values.joined(separator: ", ")]))</p>
    """
  }

  private var describedBy: String? { question.describedBy(state.problem) }
}

extension Question {
  /// The identifiers of its hint and of what is wrong with its answer, where it has them.
  func describedBy(_ problem: AnswerProblem?) -> String? {
    FieldGroup.describedBy(
      name, hint: hint.isEmpty ? nil : hint, problem: problem.map(\.kind.rawValue))
  }
}
