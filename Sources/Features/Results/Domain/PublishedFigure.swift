// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Kernel

/// A figure of a release: an indicator with its released cells and its title.
struct PublishedFigure: Hashable, Sendable {
  /// The indicator.
  let indicator: Indicator
  /// What the title says.
  let title: String
  /// What the interval lets the title say; nil for what is no share, or is hidden.
  let finding: Finding?
  /// The whole.
  let total: ReleasedCell
  /// The parts of the population, in their order.
  let rows: [ReleasedCell]
  /// The names of the parts.
  let labels: [String]
  /// How many answered that they do not know.
  let unknown: ReleasedCount
  /// How many answered the questionnaire and not this question.
  let blank: ReleasedCount

  /// Its name in addresses.
  var slug: String { indicator.slug }
  /// The cells, the whole first, each with its name on pages; the whole has none.
  var lines: [(label: String?, cell: ReleasedCell)] {
    [(nil, total)] + zip(labels, rows).map { ($0, $1) }
  }
}

extension PublishedFigure {
  var json: JSON {
    [
      "slug": .text(slug), "title": .text(title), "finding": .optional(finding?.rawValue),
      "total": total.json, "rows": .list(rows.map(\.json)), "labels": .list(labels.map { .text($0) }),
      "unknown": unknown.json, "blank": blank.json,
    ]
  }

  init(_ value: PlanValue, of plan: EstimationPlan, cell: ReleaseContent.CellReader) throws(PlanError) {
    let slug = try value.text("slug")
    guard let indicator = plan.indicators.first(where: { $0.slug == slug }) else {
      throw .wrongValue(path: "\(value.path).slug", expected: .choice(plan.indicators.map(\.slug)))
    }
    self.indicator = indicator
    title = try value.text("title")
    finding = try value.member("finding")?.choice(of: Finding.self)
    total = try value.required("total").cell(cell)
    rows = try value.required("rows").list { (row) throws(PlanError) in try row.cell(cell) }
    labels = try value.required("labels").texts()
    guard labels.count == rows.count else {
      throw .wrongValue(path: "\(value.path).labels", expected: .list)
    }
    unknown = try value.required("unknown").releasedCount()
    blank = try value.required("blank").releasedCount()
  }
}
