// SPDX-License-Identifier: AGPL-3.0-or-later
import Estimation
import Kernel

/// The file that makes a figure again: what `essaim estimate` reads beside the file of answers.
enum FigureSpec {
  /// The name of the file for an indicator.
  static func file(_ slug: String) -> String { slug + ".plan.json" }

  /// The specification of a figure.
  ///
  /// - Parameter rows: how many units were drawn.
  static func json(of indicator: Indicator, in plan: EstimationPlan, rows: Int) -> JSON {
    let slug = indicator.slug
    let prefix = indicator.hasOwnResponse ? slug + "." : ""
    let (responded, classes, sizes) = (prefix + "responded", prefix + "class", prefix + "class_N")
    var columns: [String: JSON] = [responded: "integer", classes: "category", sizes: "integer"]
    for (column, kind) in measured(indicator) { columns[column] = .text(kind) }
    var spec: [String: JSON] = [
      "schema": "essaim-estimation-case/1", "id": .text("\(plan.campaign)/\(slug)"),
      "title": .text(indicator.wording.stem),
      "design": [
        "kind": "taylor", "stages": [["strata": .text(classes), "fpc": .text(sizes)]],
        "lonely_psu": .text(plan.lonely.rawValue),
      ],
      "nonresponse": [
        "method": "weighting_class", "responded": .text(responded), "classes": [.text(classes)],
      ],
    ]
    if !indicator.kind.isSum {
      columns["in_scope"] = "integer"
      spec["domain"] = [["variable": "in_scope", "op": "==", "value": 1]]
    }
    var request = request(indicator)
    request["id"] = .text(slug)
    request["level"] = .number(plan.level)
    request["na_rm"] = true
    request["careful"] = true
    var requests: [JSON] = [.object(request)]
    if let domain = indicator.domain {
      let column = domain.variable.map { "domain." + $0 } ?? "stratum"
      columns[column] = "category"
      request["id"] = .text(slug + ".by")
      request["by"] = [.text(column)]
      requests.append(.object(request))
    }
    spec["data"] = ["file": .text(AnswersFile.name), "rows": .integer(rows), "columns": .object(columns)]
    spec["estimates"] = .list(requests)
    return .object(spec)
  }

  private static func measured(_ indicator: Indicator) -> [(String, kind: String)] {
    switch indicator.kind {
    case .share: [(indicator.slug, "category")]
    case .ratio: [(indicator.slug + ".numerator", "number"), (indicator.slug + ".denominator", "number")]
    case .count, .total, .mean: [(indicator.slug, "number")]
    }
  }

  private static func request(_ indicator: Indicator) -> [String: JSON] {
    let slug = JSON.text(indicator.slug)
    switch indicator.kind {
    case .count, .total: return ["statistic": "total", "variable": slug]
    case .mean: return ["statistic": "mean", "variable": slug]
    case .share:
      return ["statistic": "proportion", "variable": slug, "category": "yes", "ci_method": "exact"]
    case .ratio:
      return [
        "statistic": "ratio", "numerator": .text(indicator.slug + ".numerator"),
        "denominator": .text(indicator.slug + ".denominator"),
      ]
    }
  }
}
