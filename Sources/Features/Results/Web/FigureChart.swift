// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Figures
import Kernel
import Site

extension IntervalChart {
  /// The chart of a figure: released cells and nothing else.
  init(_ figure: PublishedFigure, in edition: Edition) {
    let words = FigureWords(figure, edition)
    let decimals = figure.indicator.wording.decimals
    let isShare = figure.indicator.kind.isShare
    self.init(
      title: figure.indicator.wording.stem, description: words.description,
      unit: isShare ? .percent(decimals: decimals) : .number(decimals: decimals),
      rowHeading: edition.plan.units.capitalizedFirst, estimateHeading: words.estimateHeading,
      intervalHeading: words.intervalHeading,
      rows: figure.lines.map { label, cell in
        Row(
          label?.capitalizedFirst ?? words.whole, words.value(of: cell),
          group: label == nil ? nil : figure.indicator.domain?.heading, isWhole: label == nil)
      },
      reference: isShare ? Reference(0.5, label: edition.language(ResultsText.chartHalf)) : nil,
      source: words.source)
  }
}
