// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Figures
import Markup
import Site

/// The question as it was asked, and how many gave which answer, as far as the rules allow.
struct QuestionView: View {
  let figure: PublishedFigure
  let edition: Edition

  var body: HTML {
    guard let question = figure.indicator.question else { return .empty }
    let hint: HTML = question.hint.map { "<p class=\"aide\">\($0)</p>" } ?? .empty
    return """
      <blockquote class="enonce"><p>\(question.text)</p>\(hint)</blockquote>
      \(answers(question))
      <p class="note">\(edition.language(ResultsText.questionNote, ["variables": variables]))</p>
      """
  }

  private var variables: String { edition.language.quoted(figure.indicator.asked) }

  private func answers(_ question: Indicator.Question) -> HTML {
    let language = edition.language
    var unknown = HTML.empty
    if case .exactly(let count) = figure.unknown {
      unknown =
        "<div><dt>\(language(ResultsText.questionUnknown))</dt><dd><span></span><b>\(language.number(count))</b></dd></div>"
    }
    guard figure.total.shown != nil, case .exactly(let numerator) = figure.total.figure?.numerator,
      case .exactly(let respondents) = figure.total.respondents, figure.indicator.kind.isShare
    else {
      return """
        \(unknown.isEmpty ? .empty : "<dl class=\"reponses\">\(unknown)</dl>")\
        <p class="note">\(language(ResultsText.questionUnsaid))</p>
        """
    }
    let names =
      question.answers.count == 2
      ? question.answers : [language(ResultsText.questionYes), language(ResultsText.questionNo)]
    let counts = [(names[0], numerator), (names[1], respondents - numerator)]
    return """
      <dl class="reponses">\(each: counts, { name, count in
        let title = language(ResultsText.questionPicture, count: count, ["answer": name])
        let row = HoneycombRow(title: title, count: count, of: respondents, perLine: max(24, respondents))
        return "<div><dt>\(name)</dt><dd>\(HTML(trusted: row.svg))<b>\(language.number(count))</b></dd></div>"
      })\(unknown)</dl>
      """
  }
}
