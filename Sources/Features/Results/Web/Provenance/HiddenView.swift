// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Kernel
import Markup
import Site

/// What is hidden of the figure, and why.
struct HiddenView: View {
  let figure: PublishedFigure
  let edition: Edition

  var body: HTML {
    let language = edition.language
    let words = FigureWords(figure, edition)
    let hidden = figure.lines.filter { $0.cell.shown == nil }
    let nothing: HTML = "<p>\(language(ResultsText.hiddenNothing))</p>"
    let (rule, minimum): (ResultsText, String) =
      switch figure.indicator.kind {
      case .share: (.hiddenRuleShare, edition.minimum)
      case .count: (.hiddenRuleCount, edition.minimum)
      case .total, .mean, .ratio: (.hiddenRule, edition.minimumForAmounts)
      }
    return """
      \(hidden.isEmpty ? nothing : .empty)\(each: hidden, { label, cell in
        let name = label?.capitalizedFirst ?? words.whole
        return "<p><b>\(name)\u{A0}: \(words.reason(of: cell)).</b> \(language(why(cell)))</p>"
      })
      <p class="note">\(language(
        rule,
        ["minimum": minimum, "dominance": language.percent(edition.content.rules.dominance)]))</p>
      \(rounding.map { "<p class=\"note\">\($0)</p>" } ?? .empty)
      """
  }

  /// Why a value is rounded further than others.
  private var rounding: String? {
    let words = FigureWords(figure, edition)
    guard let said = figure.lines.compactMap({ words.rounding(of: $0.cell) }).first else { return nil }
    let isShare = figure.indicator.kind.isShare
    return edition.language(
      isShare ? ResultsText.whyRounded : .whyRoundedAmount,
      isShare ? ["rounded": said] : ["rounded": said, "minimum": edition.minimumForAmounts])
  }

  private func why(_ cell: ReleasedCell) -> ResultsText {
    switch cell.hiddenReason {
    case .tooFewRespondents, .smallPart: .whyFew
    case .tooFewForAmount: .whyFewAmount
    case .concentrated, .dominance, .uniform: .whyConcentrated
    case .secondary: .whySecondary
    case .tableWithheld: .whyTable
    case nil: .whyInterval
    }
  }
}
