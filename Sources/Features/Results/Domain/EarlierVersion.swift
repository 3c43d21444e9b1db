// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Forms
import Kernel

/// A version as it was made, from the answers kept with it: its shares are read beside those of the next.
struct EarlierVersion: Sendable {
  private let content: ReleaseContent
  private let answers: AnswersByUnit

  /// A version with its file of answers.
  init(_ content: ReleaseContent, answers: [UInt8]) throws {
    self.content = content
    self.answers = try AnswersByUnit(answers)
  }

  /// The plan that it was made by.
  var plan: EstimationPlan { content.plan }

  /// The share of the same answers, whatever its name, beside its estimation now; nil when it shows none, or when
  /// every answer is the same.
  func share(
    beside now: IndicatorEstimation, of survey: SurveyColumns, in frame: [Survey.FrameUnit]
  ) throws -> EarlierShare? {
    guard case .share(let variable, let codes) = now.columns.indicator.kind, let code = codes.first,
      let figure = content.figures.first(where: {
        $0.indicator.kind == .share(variable: variable, codes: codes)
      }),
      figure.total.figure != nil
    else { return nil }
    let slug = figure.slug
    let columns = SurveyColumns(
      Survey(
        campaign: content.campaign, frame: frame, rows: rows(of: slug, variable, code)), content.plan)
    let indicator = figure.indicator.withoutVariableParts
    let then = try IndicatorEstimation(try IndicatorColumns(indicator, columns), columns, content.plan)
    let (old, new) = (values(then.columns, columns), values(now.columns, survey))
    var (arrived, left): ([Int: Int], [Int: Int]) = ([:], [:])
    for (unit, stratum) in zip(survey.rows.map(\.unit), survey.rows.map(\.stratum))
    where old[unit] != new[unit] {
      guard let place = survey.strata.firstIndex(of: stratum) else { continue }
      if new[unit] != nil { arrived[place, default: 0] += 1 }
      if old[unit] != nil { left[place, default: 0] += 1 }
    }
    guard !(arrived.isEmpty && left.isEmpty) else { return nil }
    let hidden = indicator.domain == nil ? [] : figure.rows.indices.filter { figure.rows[$0].figure == nil }
    return EarlierShare(
      table: then.table, hidden: Set(hidden), isAlone: figure.indicator.domain?.variable == nil,
      whole: figure.total, arrived: arrived, left: left)
  }

  /// The units as they were, with the one answer that the share reads.
  private func rows(of slug: String, _ variable: String, _ code: String) -> [SurveyRow] {
    answers.fields.compactMap { unit, fields in
      guard let stratum = fields["stratum"], let population = fields["N"].flatMap({ Int($0) }),
        let size = fields["n"].flatMap({ Int($0) }),
        let state = fields["state"].flatMap({ SurveyRow.State(rawValue: $0) })
      else { return nil }
      let answer: Answer = fields[slug] == "yes" ? .one(code) : fields[slug] == "no" ? .one("\u{1F}") : .blank
      return SurveyRow(
        unit: unit, stratum: stratum, N: population, n: size, state: state, answers: [variable: answer])
    }
  }

  private func values(_ columns: IndicatorColumns, _ survey: SurveyColumns) -> [String: Double] {
    var values: [String: Double] = [:]
    for (place, row) in survey.rows.enumerated() where columns.isRespondent[place] {
      values[row.unit] = columns.values[place]
    }
    return values
  }
}

extension Indicator {
  /// The indicator without the parts that a variable makes: only strata are known of every unit.
  fileprivate var withoutVariableParts: Indicator {
    guard domain?.variable != nil else { return self }
    return Indicator(slug: slug, kind: kind, question: question, wording: wording)
  }
}
