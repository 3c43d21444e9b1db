// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Markup
import Site

/// The fields in which a question is answered.
struct AnswerControl: View {
  let question: Question
  let state: QuestionState
  let labelledBy: String
  let language: Language

  private var field: String { ReplyField.value(question.name) }

  var body: HTML {
    """
    <input type="hidden" name="\(ReplyField.revision(question.name))" value="\(state.revision)">\
    \(control)
    """
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
    case .one(let choices): choiceList(choices, type: "radio")
    case .many(let choices): choiceList(choices, type: "checkbox") + unknownBox
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
    """
    <textarea class="champ" id="\(field)" name="\(field)" rows="4" aria-labelledby="\(labelledBy)"\
    \("aria-describedby", describedBy)\("aria-invalid", state.problem == nil ? nil : "true")>
    \(state.typed.joined(separator: "\n"))</textarea>
    """
  }

  private var unknownBox: HTML {
    guard question.acceptsUnknown || state.isUnknown else { return .empty }
    return """
      <div class="case"><label>\(box())<span>\(language(CampaignText.answerUnknown))</span></label></div>
      """
  }

  private func choiceList(_ choices: [Choice], type: StaticString) -> HTML {
    let chosen = Set(state.typed)
    let strangers = state.typed.filter { name in !choices.contains { $0.name == name } }
    return """
      \(strangers.isEmpty ? .empty : typed(strangers))<div class="choix choix--2">\
      \(each: choices, { item($0.name, $0.label, type: type, isChosen: chosen.contains($0.name)) })\
      \(type.description == "radio" && question.acceptsUnknown
        ? item(
          ReplyField.unknownChoice, language(CampaignText.answerUnknown), type: type,
          isChosen: state.isUnknown)
        : .empty)</div>
      """
  }

  private func item(_ value: String, _ label: String, type: StaticString, isChosen: Bool) -> HTML {
    """
    <label><input type="\(type.description)" name="\(field)" value="\(value)"\("checked", if: isChosen)>\
    <span>\(label)</span></label>
    """
  }

  private func typed(_ values: [String]) -> HTML {
    """
    <p class="aide">\(language(CampaignText.questionTyped, ["typed": values.joined(separator: ", ")]))</p>
    """
  }

  private var describedBy: String? {
    let ids = [
      question.hint.isEmpty ? nil : "aide-\(question.name)",
      state.problem.map { _ in "erreur-\(question.name)" },
    ].compactMap { $0 }
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }
}
