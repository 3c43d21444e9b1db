// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Figures
import Kernel
import Site

/// The words that a figure's chart, table and page share.
struct FigureWords {
  let figure: PublishedFigure
  let edition: Edition
  let value: FigureValue

  init(_ figure: PublishedFigure, _ edition: Edition) {
    self.figure = figure
    self.edition = edition
    value = FigureValue(figure.indicator, edition.language)
  }

  private var language: Language { edition.language }

  /// What the whole population is called: « Ensemble des pôles ».
  var whole: String { language(ResultsText.chartWhole, ["units": edition.plan.units]) }

  var estimateHeading: String {
    let key: ResultsText =
      switch figure.indicator.kind {
      case .count: .measureCount
      case .total: .measureTotal
      case .mean: .measureMean
      case .share: .measureShare
      case .ratio: .measureRatio
      }
    return language(key)
  }

  var intervalHeading: String { language(ResultsText.chartInterval, ["level": edition.level]) }

  var source: String {
    language(
      ResultsText.figureSource, ["campaign": edition.campaign.title, "version": edition.name])
      + (edition.campaign.isFictitious ? language(ResultsText.figureSourceFictitious) : "")
  }

  /// The picture in sentences, for those who do not see it.
  var description: String {
    let lines = figure.lines.map { label, cell in
      language(
        ResultsText.chartLine, ["label": label?.capitalizedFirst ?? whole, "value": sentence(of: cell)])
    }
    return (lines + [language(ResultsText.chartSeeTable)]).joined(separator: " ")
  }

  /// A cell in a few words: « 75 %, de 54 % à 88 % », or why it is hidden.
  func sentence(of cell: ReleasedCell) -> String {
    guard let shown = cell.shown else { return reason(of: cell) }
    return [value.withUnit(shown.estimate), value.interval(shown.low, shown.high), rounding(of: cell)]
      .compactMap { $0 }.joined(separator: ", ")
  }

  /// « arrondi à 5 points », « arrondi à 100 près », where the rules round further than the digits printed;
  /// nil elsewhere.
  func rounding(of cell: ReleasedCell) -> String? {
    guard let step = cell.figure?.roundedTo else { return nil }
    guard !figure.indicator.kind.isShare else {
      return language(ResultsText.valueRounded, count: Int((step * 100).rounded()))
    }
    // 0.2 has one digit, 2 and 100 have none, whatever is printed elsewhere.
    let digits = (0...6).first { Double(step.fixed(decimals: $0)) == step } ?? 6
    return language(ResultsText.valueRoundedTo, ["step": language.decimal(step, digits: digits)])
  }

  /// What a chart shows of a cell.
  func value(of cell: ReleasedCell) -> IntervalChart.Value {
    guard let shown = cell.shown else { return .hidden(reason: reason(of: cell)) }
    return .estimate(shown.estimate, low: shown.low, high: shown.high)
  }

  /// Why a cell shows no value.
  func reason(of cell: ReleasedCell) -> String {
    let key: ResultsText =
      switch cell.hiddenReason {
      case .tooFewRespondents: .hiddenTooFew
      case .tooFewForAmount: .hiddenTooFewAmount
      case .concentrated, .dominance, .uniform: .hiddenConcentrated
      case .smallPart: .hiddenSmallPart
      case .secondary: .hiddenSecondary
      case .tableWithheld: .hiddenTable
      case nil: .hiddenInterval
      }
    return language(
      key,
      [
        "minimum": key == .hiddenTooFewAmount
          ? edition.minimumForAmounts : edition.minimum
      ])
  }
}
