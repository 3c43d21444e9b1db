// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Forms
import Kernel

@testable import Results

/// Two strata: A has 12 units, of which 6 drawn and 4 answered; B has 20, of which 8 drawn and 5 answered.
enum Samples {
  static let members = [10, 20, 30, 40, 5, 10, 15, 20, 25]
  static let hasBudget = ["oui", "oui", "non", "non", "oui", "oui", "non", "non", "non"]
  /// Thresholds under the nine answers, so that their figures show.
  static let rules = DisclosureRules(minimumRespondents: 2, minimumForAmounts: 2)

  static func survey(
    answers: [[String: Answer]] = answers(), states: [SurveyRow.State]? = nil, isFictitious: Bool = true
  ) -> Survey {
    let sizes = [("A", 12, 6, 4), ("B", 20, 8, 5)]
    var rows: [SurveyRow] = []
    var frame: [Survey.FrameUnit] = []
    var place = 0
    for (stratum, N, n, answered) in sizes {
      for unit in 1...N {
        let reference = "\(stratum)-\(unit < 10 ? "0" : "")\(unit)"
        frame.append(
          .init(reference: reference, stratum: stratum, number: "0.5", isSelected: unit <= n))
        guard unit <= n else { continue }
        let state: SurveyRow.State = unit <= answered ? .answered : unit == n ? .refused : .silent
        rows.append(
          SurveyRow(
            unit: reference, stratum: stratum, N: N, n: n,
            state: states?[rows.count] ?? state,
            answers: unit <= answered && place < answers.count ? answers[place] : [:]))
        if unit <= answered { place += 1 }
      }
    }
    return Survey(
      campaign: .init(
        slug: "exercice-2015", title: "Enquête sur l’exercice 2015", referenceYear: 2015,
        isFictitious: isFictitious), frame: frame, rows: rows)
  }

  static func answers() -> [[String: Answer]] {
    members.indices.map { place in
      [
        "members": .integer(members[place]), "budget": .one(hasBudget[place]),
        "associations": .integer(members[place] / 5),
        "scale": .one(place < 4 ? "commune" : place < 8 ? "region" : "quartier"),
      ]
    }
  }

  static func plan(_ indicators: [Indicator], ceased: EstimationPlan.CeasedAnswer? = nil) -> EstimationPlan {
    EstimationPlan(
      campaign: "exercice-2015", units: "pôles", strata: "Selon le stade",
      supposed: .init(count: 40, note: "…"),
      ceased: ceased, indicators: indicators)
  }

  static func indicator(
    _ slug: String, _ kind: Indicator.Kind, domain: Indicator.Domain? = nil, predicate: String? = nil
  ) -> Indicator {
    Indicator(
      slug: slug, kind: kind, domain: domain,
      question: .init(text: "Combien de structures sont membres du pôle ?", answers: ["Oui", "Non"]),
      wording: .init(
        stem: "Mesure \(slug)", predicate: predicate, subtitle: "Définition de \(slug)",
        population: "les 32 pôles de la base", reading: "on estime {value}, de {low} à {high}",
        decimals: kind.isShare ? 0 : 1))
  }

  static let total = indicator("membres-total", .total(variable: "members"))
  static let mean = indicator("membres", .mean(variable: "members"))
  static let share = indicator(
    "budget-propre", .share(variable: "budget", codes: ["oui"]), predicate: "ont un budget à eux")
  static let ratio = indicator(
    "associations", .ratio(numerator: "associations", denominator: "members"))
  static let byStratum = Indicator.Domain(variable: nil, heading: "Selon le stade")
  static let byScale = Indicator.Domain(
    variable: "scale", heading: "Selon l’échelle",
    categories: [
      .init(code: "commune", label: "La commune"), .init(code: "quartier", label: "Le quartier"),
      .init(code: "region", label: "La région"),
    ])

  /// A survey of which a test says all the units.
  static func small(_ frame: [Survey.FrameUnit], _ rows: [SurveyRow]) -> Survey {
    Survey(
      campaign: .init(slug: "petite", title: "Petite enquête", referenceYear: 2015, isFictitious: true),
      frame: frame, rows: rows)
  }

  /// What is published of it: one share.
  static let smallPlan = EstimationPlan(
    campaign: "petite", units: "pôles", strata: "Par strate", indicators: [share])

  static func draft(_ plan: EstimationPlan, of survey: Survey = survey()) throws -> Draft {
    try EstimationRun(program: "essaim test", rules: rules).draft(of: survey, plan)
  }
}
