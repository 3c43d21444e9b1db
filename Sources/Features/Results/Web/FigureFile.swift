// SPDX-License-Identifier: AGPL-3.0-or-later
import Figures
import Kernel
import Markup
import Site
import Spreadsheets

/// A file drawn from a release: the same release gives the same bytes.
enum FigureFile: CaseIterable {
  /// The table, for spreadsheets and programs.
  case csv
  /// The chart.
  case svg
  /// The cells with their indicator.
  case json
  /// What `essaim estimate` reads to make the figure again.
  case plan

  /// The end of its name.
  var suffix: String {
    switch self {
    case .csv: ".csv"
    case .svg: ".svg"
    case .json: ".json"
    case .plan: ".plan.json"
    }
  }

  /// Its media type.
  var type: String {
    switch self {
    case .csv: "text/csv; charset=utf-8"
    case .svg: "image/svg+xml"
    case .json, .plan: "application/json"
    }
  }

  /// What it is, beside its link.
  var label: ResultsText {
    switch self {
    case .csv: .fileCSV
    case .svg: .fileSVG
    case .json: .fileJSON
    case .plan: .filePlan
    }
  }

  /// The figure and the kind of file that a name asks for, or nil.
  static func named(_ name: String) -> (slug: String, file: FigureFile)? {
    for file in [FigureFile.plan, .csv, .svg, .json] where name.hasSuffix(file.suffix) {
      return (String(name.dropLast(file.suffix.count)), file)
    }
    return nil
  }

  /// Its name for a figure.
  func name(_ figure: PublishedFigure) -> String { figure.slug + suffix }

  /// Its bytes.
  func bytes(_ figure: PublishedFigure, in edition: Edition) -> [UInt8] {
    switch self {
    case .csv:
      var writer = CSVWriter()
      for record in FigureRecords(figure: figure, edition: edition).all { writer.write(record) }
      return writer.bytes
    case .svg: return Array(IntervalChart(figure, in: edition).standalone().utf8)
    case .json: return Array(Self.json(figure, edition).canonical.utf8)
    case .plan: return Array(Self.spec(figure, edition).pretty.utf8)
    }
  }

  /// What `essaim estimate` reads.
  static func spec(_ figure: PublishedFigure, _ edition: Edition) -> JSON {
    FigureSpec.json(of: figure.indicator, in: edition.plan, rows: edition.content.answers.rows)
  }

  private static func json(_ figure: PublishedFigure, _ edition: Edition) -> JSON {
    [
      "schema": "essaim-figure/1", "campaign": .text(edition.campaign.slug),
      "fictitious": .boolean(edition.campaign.isFictitious),
      "version": .optional(edition.version), "release_sha256": .text(edition.sha256),
      "level": .number(edition.plan.level), "indicator": figure.indicator.json, "figure": figure.json,
    ]
  }
}
