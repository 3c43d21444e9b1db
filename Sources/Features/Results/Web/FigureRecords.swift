// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Kernel
import Spreadsheets

/// The records of a figure's CSV file: one by line of the figure, each of which says by itself what it is of.
struct FigureRecords {
  let figure: PublishedFigure
  let edition: Edition

  /// The names of the columns, then the records. Numbers have a decimal point and no more digits than the
  /// page; shares lie from 0 to 1.
  var all: [[CSVField]] { [Self.columns.map(CSVField.text)] + figure.lines.map(record) }

  private static let columns = [
    "campaign", "version", "fictitious", "figure", "measure", "unit", "group", "label", "responses",
    "estimate",
    "low", "high", "level", "status", "note",
  ]

  private func record(label: String?, cell: ReleasedCell) -> [CSVField] {
    let words = FigureWords(figure, edition)
    let indicator = figure.indicator
    let shown = cell.shown
    let about: [CSVField] = [
      .text(edition.campaign.slug), edition.version.map { .integer($0) } ?? .empty,
      .text(edition.campaign.isFictitious ? "true" : "false"), .text(figure.slug), .text(indicator.kind.name),
      .text(indicator.wording.unit ?? ""), .text(label == nil ? "" : indicator.domain?.heading ?? ""),
      .text(label?.capitalizedFirst ?? words.whole),
    ]
    let responses: CSVField =
      if case .exactly(let count) = cell.respondents { .integer(count) } else { .empty }
    let note = shown == nil ? words.reason(of: cell) : words.rounding(of: cell)
    return about + [
      responses, field(shown?.estimate), field(shown?.low), field(shown?.high), .number(edition.plan.level),
      .text(shown == nil ? "hidden" : "published"), .text(note ?? ""),
    ]
  }

  private func field(_ value: Double?) -> CSVField {
    let isShare = figure.indicator.kind.isShare
    let decimals = figure.indicator.wording.decimals + (isShare ? 2 : 0)
    guard let value, let rounded = Double(value.fixed(decimals: decimals)) else { return .empty }
    return decimals == 0 ? .integer(Int(rounded)) : .number(rounded)
  }
}
