// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Kernel

/// What a release says, and nothing that changes: its canonical JSON is what is kept, signed by its digest and
/// drawn on pages.
struct ReleaseContent: Hashable, Sendable {
  /// Reads a cell that was kept; nil when it cannot.
  typealias CellReader = (JSON) -> ReleasedCell?

  /// A file the figures were made from.
  struct Input: Hashable, Sendable {
    /// Its SHA-256, in 64 hexadecimal digits.
    let sha256: String
    /// How many units it holds.
    let rows: Int
  }

  /// The program that made it, with its version.
  let program: String
  /// The campaign.
  let campaign: Survey.Campaign
  /// The plan.
  let plan: EstimationPlan
  /// The rules of confidentiality applied.
  let rules: DisclosureRules
  /// The file of answers, which is not public.
  let answers: Input
  /// The frame with its draw.
  let frame: Input
  /// The way from the frame to the answers.
  let sample: SampleFlow
  /// The figures, in the order of the plan.
  let figures: [PublishedFigure]

  /// The figure of this name, or nil.
  func figure(_ slug: String) -> PublishedFigure? { figures.first { $0.slug == slug } }
}

extension ReleaseContent {
  static let schema = "essaim-release/1"

  /// The content as JSON; `canonical` gives its bytes.
  var json: JSON {
    [
      "schema": .text(Self.schema), "program": .text(program),
      "campaign": [
        "slug": .text(campaign.slug), "title": .text(campaign.title),
        "reference_year": .integer(campaign.referenceYear), "fictitious": .boolean(campaign.isFictitious),
      ],
      "plan": plan.json,
      "method": [
        "design": "stratified simple random sampling without replacement",
        "finite_population_correction": true, "nonresponse": "weighting classes: strata",
        "unknown_eligibility": "non-response", "share_interval": "exact",
        "rules": [
          "minimum_respondents": .integer(rules.minimumRespondents),
          "minimum_for_amounts": .integer(rules.minimumForAmounts), "dominance": .number(rules.dominance),
          "relative_room": .number(rules.relativeRoom),
        ],
      ],
      "inputs": ["answers": answers.json, "frame": frame.json],
      "sample": sample.json,
      "figures": .list(figures.map(\.json)),
    ]
  }

  /// The content kept as `json`.
  ///
  /// - Parameter cell: reads a cell; only what keeps releases has one.
  /// - Throws: `PlanError` that names the place that cannot be read.
  init(json: JSON, cell: CellReader) throws(PlanError) {
    let value = PlanValue(json)
    guard try value.text("schema") == Self.schema else {
      throw .wrongValue(path: "schema", expected: .choice([Self.schema]))
    }
    program = try value.text("program")
    let campaign = try value.required("campaign")
    self.campaign = Survey.Campaign(
      slug: try campaign.text("slug"), title: try campaign.text("title"),
      referenceYear: try campaign.required("reference_year").whole(from: 1),
      isFictitious: try campaign.required("fictitious").boolean())
    plan = try EstimationPlan(try value.required("plan").json)
    rules = try Self.rules(try value.required("method").required("rules"))
    let inputs = try value.required("inputs")
    answers = try Input(try inputs.required("answers"))
    frame = try Input(try inputs.required("frame"))
    sample = try SampleFlow(try value.required("sample"), cell: cell)
    var figures: [PublishedFigure] = []
    for written in try value.required("figures").filledList() {
      figures.append(try PublishedFigure(written, of: plan, cell: cell))
    }
    self.figures = figures
  }

  private static func rules(_ value: PlanValue) throws(PlanError) -> DisclosureRules {
    let minimum = try value.required("minimum_respondents").whole(from: 2)
    return DisclosureRules(
      minimumRespondents: minimum,
      // Releases made before amounts had a threshold of their own do not say it.
      minimumForAmounts: try value.member("minimum_for_amounts")?.whole(from: minimum) ?? minimum,
      dominance: try value.required("dominance").number(.positiveShare) { $0 > 0 && $0 <= 1 },
      relativeRoom: try value.required("relative_room").number(.positive) { $0 > 0 })
  }
}

extension ReleaseContent.Input {
  /// Its size is not said: between two versions, the difference is the length of what a few units answered.
  fileprivate var json: JSON { ["sha256": .text(sha256), "rows": .integer(rows)] }

  fileprivate init(_ value: PlanValue) throws(PlanError) {
    self.init(
      sha256: try value.text("sha256"), rows: try value.required("rows").whole(from: 0))
  }
}
