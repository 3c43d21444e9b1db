// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Kernel

/// The units drawn, by column, as every figure of a plan reads them.
struct SurveyColumns: Sendable {
  let rows: [SurveyRow]
  /// What became of each unit, once the plan has read the answers that say that it has ceased.
  let states: [SurveyRow.State]
  /// Whether what each unit is worth is known.
  let known: [Bool]
  /// The class of response of each unit.
  let classes: [String]
  /// The units of the frame in the class of each unit.
  let classSizes: [Int]
  /// The names of the strata, sorted.
  let strata: [String]

  init(_ survey: Survey, _ plan: EstimationPlan) {
    rows = survey.rows
    states = survey.rows.map { row in
      guard row.state == .answered, let ceased = plan.ceased else { return row.state }
      return row.answer(ceased.variable).codes.contains(where: ceased.codes.contains) ? .ceased : .answered
    }
    known = states.map(\.isKnown)
    classes = Self.classes(survey.rows, known: known)
    classSizes = Self.sizes(of: classes, survey.rows)
    strata = Set(survey.frame.map(\.stratum) + survey.rows.map(\.stratum)).sorted { $0.precedes($1) }
  }

  /// The class of response of each unit: its stratum. A stratum in which nothing is known of any unit joins
  /// the stratum where most units were drawn among those that are known, the first by name when several are.
  static func classes(_ rows: [SurveyRow], known: [Bool]) -> [String] {
    let heard = Set(rows.indices.filter { known[$0] }.map { rows[$0].stratum })
    var largest: SurveyRow?
    for row in rows where heard.contains(row.stratum) {
      guard let best = largest else {
        largest = row
        continue
      }
      if row.n > best.n || (row.n == best.n && row.stratum.precedes(best.stratum)) { largest = row }
    }
    return rows.map { heard.contains($0.stratum) ? $0.stratum : largest?.stratum ?? $0.stratum }
  }

  /// The units of the frame in the class of each unit: those of all its strata. Whoever speaks for a stratum that
  /// was not heard is a sample of both.
  static func sizes(of classes: [String], _ rows: [SurveyRow]) -> [Int] {
    let strata = rows.indices.reduce(into: [:]) { strata, place in
      strata[classes[place], default: [:]][rows[place].stratum] = rows[place].N
    }
    return classes.map { strata[$0, default: [:]].values.reduce(0, +) }
  }
}

extension Answer {
  /// The codes chosen; none when nothing is known.
  var codes: [String] {
    switch self {
    case .one(let code): [code]
    case .many(let codes): codes
    case .blank, .unknown: []
    case .text, .integer, .decimal, .date: [text]
    }
  }

  /// Whether something was answered that counts.
  var isGiven: Bool { self != .blank && self != .unknown }

  /// The number answered, or nil when it is none.
  var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .decimal(let number): number
    case .text(let text), .one(let text): Double(text)
    case .blank, .unknown, .date, .many: nil
    }
  }

  /// The answer as the file of answers writes it; « ne sait pas » is told from nothing.
  var written: String { self == .unknown ? "unknown" : text }
}
