// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

extension Indicator {
  init(_ value: PlanValue) throws(PlanError) {
    try value.check(known: ["slug", "measure", "domain", "question", "wording"])
    slug = try value.text("slug")
    guard slug == slug.slug else {
      throw .wrongValue(path: "\(value.path).slug", expected: .slug)
    }
    kind = try Kind(value.required("measure"))
    if let written = value.member("domain") { domain = try Domain(written) } else { domain = nil }
    if let written = value.member("question") { question = try Question(written) } else { question = nil }
    wording = try Wording(value.required("wording"))
  }

  var json: JSON {
    [
      "slug": .text(slug), "measure": kind.json, "domain": domain?.json ?? .null,
      "question": question?.json ?? .null, "wording": wording.json,
    ]
  }
}

extension Indicator.Kind {
  init(_ value: PlanValue) throws(PlanError) {
    let kind = try value.text("kind")
    switch kind {
    case "count": self = .count
    case "total": self = .total(variable: try value.text("variable"))
    case "mean": self = .mean(variable: try value.text("variable"))
    case "share":
      self = .share(variable: try value.text("variable"), codes: try value.required("codes").filledTexts())
    case "ratio":
      self = .ratio(numerator: try value.text("numerator"), denominator: try value.text("denominator"))
    default:
      throw .wrongValue(
        path: "\(value.path).kind", expected: .choice(["count", "total", "mean", "share", "ratio"]))
    }
    let keys = Set((json.object ?? [:]).keys)
    try value.check(known: keys)
  }

  /// The name of what is measured, as plans write it.
  var name: String {
    switch self {
    case .count: "count"
    case .total: "total"
    case .mean: "mean"
    case .share: "share"
    case .ratio: "ratio"
    }
  }

  var json: JSON {
    switch self {
    case .count: ["kind": .text(name)]
    case .total(let variable), .mean(let variable): ["kind": .text(name), "variable": .text(variable)]
    case .share(let variable, let codes):
      ["kind": .text(name), "variable": .text(variable), "codes": .list(codes.map { .text($0) })]
    case .ratio(let numerator, let denominator):
      ["kind": .text(name), "numerator": .text(numerator), "denominator": .text(denominator)]
    }
  }
}

extension Indicator.Domain {
  init(_ value: PlanValue) throws(PlanError) {
    try value.check(known: ["variable", "heading", "categories"])
    variable = try value.optionalText("variable")
    heading = try value.text("heading")
    var categories: [Category] = []
    if let written = value.member("categories") {
      for category in try written.list() {
        try category.check(known: ["code", "label"])
        categories.append(Category(code: try category.text("code"), label: try category.text("label")))
      }
    }
    if variable != nil, categories.isEmpty { throw .missingKey(path: "\(value.path).categories") }
    self.categories = categories
  }

  var json: JSON {
    [
      "variable": .optional(variable), "heading": .text(heading),
      "categories": .list(categories.map { ["code": .text($0.code), "label": .text($0.label)] }),
    ]
  }
}

extension Indicator.Question {
  init(_ value: PlanValue) throws(PlanError) {
    try value.check(known: ["text", "hint", "answers"])
    text = try value.text("text")
    hint = try value.optionalText("hint")
    if let written = value.member("answers"), written.json.list != [] {
      answers = try written.filledTexts()
    } else {
      answers = []
    }
  }

  var json: JSON {
    ["text": .text(text), "hint": .optional(hint), "answers": .list(answers.map { .text($0) })]
  }
}

extension Indicator.Wording {
  /// The most decimals that a figure may ask for: no estimate of a survey has more that mean anything.
  private static let mostDecimals = 6

  init(_ value: PlanValue) throws(PlanError) {
    try value.check(known: [
      "stem", "predicate", "subtitle", "population", "reading", "unit", "unit_of_one", "decimals",
      "note",
    ])
    stem = try value.text("stem")
    predicate = try value.optionalText("predicate")
    subtitle = try value.text("subtitle")
    population = try value.text("population")
    reading = try value.text("reading")
    unit = try value.optionalText("unit")
    unitOfOne = try value.optionalText("unit_of_one")
    // Without it, one would have a unit and two none.
    if unitOfOne != nil { _ = try value.required("unit") }
    decimals = try value.member("decimals")?.whole(from: 0, to: Self.mostDecimals) ?? 0
    note = try value.optionalText("note")
  }

  var json: JSON {
    [
      "stem": .text(stem), "predicate": .optional(predicate), "subtitle": .text(subtitle),
      "population": .text(population), "reading": .text(reading), "unit": .optional(unit),
      "unit_of_one": .optional(unitOfOne), "decimals": .integer(decimals), "note": .optional(note),
    ]
  }
}
