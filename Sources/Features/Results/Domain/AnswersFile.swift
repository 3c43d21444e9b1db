// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Kernel
import Spreadsheets

/// The file of answers from which every figure of a release is estimated again. It is not public.
///
/// One record by unit drawn. `answer.…` and `domain.…` hold what was answered, the columns named after an
/// indicator what is measured of it.
struct AnswersFile: Hashable, Sendable {
  /// The name of the file.
  static let name = "answers.csv"

  /// The names of the columns.
  let header: [String]
  /// One record by unit drawn, by reference.
  let records: [[String]]

  init(_ survey: SurveyColumns, _ plan: EstimationPlan, _ indicators: [IndicatorColumns]) {
    var columns: [(name: String, fields: [String])] = [
      ("unit", survey.rows.map(\.unit)), ("stratum", survey.rows.map(\.stratum)),
      ("N", survey.rows.map { String($0.N) }), ("n", survey.rows.map { String($0.n) }),
      ("state", survey.states.map(\.rawValue)), ("responded", survey.known.map(Self.field)),
      ("class", survey.classes), ("class_N", survey.classSizes.map { String($0) }),
      ("in_scope", survey.states.map { $0 == .answered ? "1" : $0.isKnown ? "0" : "" }),
    ]
    for variable in plan.variables {
      columns.append(("answer." + variable, survey.rows.map { $0.answer(variable).written }))
    }
    for variable in Set(indicators.compactMap { $0.indicator.domain?.variable }).sorted() {
      let fields = zip(survey.rows, survey.states).map { row, state in
        state == .answered ? row.answer(variable).codes.first ?? "" : ""
      }
      columns.append(("domain." + variable, fields))
    }
    for indicator in indicators { columns += Self.columns(of: indicator) }
    header = columns.map(\.name)
    records = survey.rows.indices.map { row in columns.map { $0.fields[row] } }
  }

  /// The bytes of the file.
  var bytes: [UInt8] { CSVWriter.bytes([header] + records) }

  private static func columns(of figure: IndicatorColumns) -> [(String, [String])] {
    let slug = figure.indicator.slug
    var columns: [(String, [String])] = []
    switch figure.indicator.kind {
    case .share:
      columns.append((slug, figure.values.map { $0.isNaN ? "" : $0 == 1 ? "yes" : "no" }))
    case .ratio:
      columns.append((slug + ".numerator", figure.values.map(field)))
      columns.append((slug + ".denominator", (figure.denominators ?? []).map(field)))
    case .count, .total, .mean:
      columns.append((slug, figure.values.map(field)))
    }
    if figure.indicator.hasOwnResponse {
      columns.append((slug + ".responded", figure.responded.map(field)))
      columns.append((slug + ".class", figure.classes))
      columns.append((slug + ".class_N", figure.classSizes.map { String($0) }))
    }
    return columns
  }

  private static func field(_ truth: Bool) -> String { truth ? "1" : "0" }

  /// The shortest digits that read back to the number; nothing for a missing one.
  private static func field(_ number: Double) -> String { number.isNaN ? "" : JSON.number(number).canonical }
}
