// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Kernel
import Markup
import Site

/// What stands under a figure: how to read it, whom it is about, what to know, where it comes from.
struct FigureFootView: View {
  let figure: PublishedFigure
  let edition: Edition

  var body: HTML {
    let words = FigureWords(figure, edition)
    return """
      \(line(.footReading, reading(words)))
      \(line(.footPopulation, population))
      \(line(.footNote, note(words)))
      \(line(.footSource, words.source))
      """
  }

  private func line(_ key: ResultsText, _ text: String) -> HTML {
    "<p><b>\(edition.language(key))</b> \(text)</p>"
  }

  private func reading(_ words: FigureWords) -> String {
    guard let shown = figure.total.shown else {
      return edition.language(ResultsText.readingHidden)
    }
    return figure.indicator.wording.reading
      .replacingOnce("{value}", words.value.text(shown.estimate))
      .replacingOnce("{unit}", words.value.unit(of: shown.estimate))
      .replacingOnce("{low}", words.value.text(shown.low))
      .replacingOnce("{high}", words.value.text(shown.high))
  }

  private var population: String {
    let base = edition.text(figure.total.respondents)
    let sentence =
      switch figure.total.respondents {
      case .exactly(let count): edition.language(ResultsText.baseResponses, count: count)
      case .fewerThan, .withheld: edition.language(ResultsText.baseUnsaid, ["count": base])
      }
    return figure.indicator.wording.population + ". " + sentence
  }

  private func note(_ words: FigureWords) -> String {
    let hidden = figure.lines.count { $0.cell.shown == nil }
    var sentences = [edition.language(ResultsText.noteChart)]
    if let rounding = figure.lines.compactMap({ words.rounding(of: $0.cell) }).first {
      sentences.append(rounding.capitalizedFirst + ".")
    }
    if hidden > 0 { sentences.append(edition.language(ResultsText.noteHidden, count: hidden)) }
    if let note = figure.indicator.wording.note { sentences.append(note) }
    return sentences.joined(separator: " ")
  }
}

extension String {
  /// The text with the first `mark` replaced; what replaces it is not read again.
  func replacingOnce(_ mark: String, _ text: String) -> String {
    guard let place = firstRange(of: mark) else { return self }
    return String(self[..<place.lowerBound]) + text + String(self[place.upperBound...])
  }
}
