// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Kernel

/// A line that tells two versions too close: whoever has both subtracts one from the other, and the difference
/// is a figure of those who answer otherwise.
struct CloseLine: Hashable, Sendable {
  /// Why the difference may not be known.
  enum Reason: Hashable, Sendable {
    /// So few units answer otherwise that the difference is about them.
    case few
    /// Those who answer otherwise say the same, or nearly all of them.
    case alike
    /// The line is shown in one version and hidden in the other, which gives back what hides with it.
    case swapped
  }

  /// The figure, as its page names it; nil for the number of answers.
  let figure: String?
  /// The part of the population; nil for the whole.
  let part: String?
  /// How many units answer otherwise.
  let units: Int
  /// Why the difference may not be known.
  var reason = Reason.few
}

/// What differs between two versions of a campaign, figure by figure and line by line.
///
/// Figures are matched by what they read, whatever they are called. A total, a mean or a ratio is compared in the
/// whole, in each stratum and in each row, as one amount of those who answer otherwise would be; a share by the
/// numbers of those who now say yes or no, and of those who did.
struct VersionComparison {
  private let old: ReleaseContent
  private let new: ReleaseContent
  private let before: AnswersByUnit
  private let after: AnswersByUnit
  private let units: [String]

  /// The comparison of two versions, each with the answers it was made from.
  init(
    _ old: ReleaseContent, _ before: AnswersByUnit, with new: ReleaseContent, _ after: AnswersByUnit
  ) {
    (self.old, self.new) = (old, new)
    (self.before, self.after) = (before, after)
    units = Set(before.fields.keys).union(after.fields.keys).sorted { $0.precedes($1) }
  }

  /// The first line that both say and that tells too much; nil when both may be read.
  var closeLine: CloseLine? {
    responses
      ?? new.figures.lazy.compactMap { figure in
        old.figures.lazy.compactMap { line(of: figure, beside: $0) }.first
      }.first
  }

  /// The numbers of answers, in the whole and by stratum.
  private var responses: CloseLine? {
    let changed = units.filter { before.hasAnswered($0) != after.hasAnswered($0) }
    let minimum = new.rules.minimumRespondents
    if isFew(changed, minimum) { return CloseLine(figure: nil, part: nil, units: changed.count) }
    for stratum in new.sample.strata {
      guard let same = old.sample.strata.first(where: { $0.name == stratum.name }),
        Self.areSaid(stratum.responses, same.responses)
      else { continue }
      let few = changed.filter { after.part(of: $0, by: nil) == stratum.name }
      if isFew(few, minimum) { return CloseLine(figure: nil, part: stratum.name, units: few.count) }
    }
    return nil
  }

  private func line(of figure: PublishedFigure, beside old: PublishedFigure) -> CloseLine? {
    let (now, then) = (figure.indicator, old.indicator)
    let shared = now.kind.variables.filter(then.kind.variables.contains)
    let parts = now.domain.flatMap { $0.variable == then.domain?.variable ? $0.variable : nil }
    if let parts, let line = members(of: figure, beside: old, by: parts) { return line }
    guard !shared.isEmpty else { return nil }
    let changed = units.filter {
      before.value(of: $0, shared, in: then) != after.value(of: $0, shared, in: now)
    }
    let pair = Pair(now: figure, then: old, variables: shared, changed: changed)
    return whole(of: pair) ?? rows(of: pair)
  }

  /// Two figures that read some variables in common, and the units that add something else to them.
  private struct Pair {
    let now: PublishedFigure
    let then: PublishedFigure
    let variables: [String]
    let changed: [String]
  }

  /// The whole, or the stratum of it, that these two figures tell too much of.
  private func whole(of pair: Pair) -> CloseLine? {
    guard Self.areSaid(pair.now.total, pair.then.total) else { return nil }
    let strata = Dictionary(grouping: pair.changed, by: stratum).sorted { $0.key < $1.key }
    return close(pair.changed, nil, pair)
      ?? strata.lazy.compactMap { close($1, $0, pair) }.first
  }

  /// The row that these two figures tell too much of, those that are not said being one together: what the whole
  /// leaves when the others are taken away.
  private func rows(of pair: Pair) -> CloseLine? {
    guard let domain = pair.now.indicator.domain, pair.then.indicator.domain?.variable == domain.variable
    else { return nil }
    func isIn(_ cell: ReleasedCell, _ unit: String, _ answers: AnswersByUnit) -> Bool {
      part(of: unit, by: domain.variable, in: answers) == cell.key
    }
    let changed = Set(pair.changed)
    var unsaid = changed
    for (label, cell) in zip(pair.now.labels, pair.now.rows) {
      guard let same = pair.then.rows.first(where: { $0.key == cell.key }) else { continue }
      let inRow = units.filter { unit in
        let isThere = isIn(cell, unit, after)
        return isIn(cell, unit, before) != isThere || isThere && changed.contains(unit)
      }
      if (cell.figure == nil) != (same.figure == nil), inRow.count < new.rules.minimumForAmounts {
        return CloseLine(
          figure: pair.now.indicator.wording.stem, part: label, units: inRow.count, reason: .swapped)
      }
      guard Self.areSaid(cell, same) else { continue }
      unsaid.subtract(inRow)
      if let line = close(inRow, label, pair) { return line }
    }
    return close(unsaid.sorted { $0.precedes($1) }, nil, pair)
  }

  private func close(_ units: [String], _ part: String?, _ pair: Pair) -> CloseLine? {
    reason(of: units, pair.variables, pair.now.indicator, pair.then.indicator).map {
      CloseLine(figure: pair.now.indicator.wording.stem, part: part, units: units.count, reason: $0)
    }
  }

  /// The first row of two figures with the same parts of which the newcomers tell where they stand: those who are
  /// in a part now and were not, or no longer, are three at least in a row, in those that are not said together,
  /// and elsewhere; a row is not said of fewer than ten of them that it was not said of before, nor the reverse.
  private func members(
    of figure: PublishedFigure, beside old: PublishedFigure, by variable: String
  ) -> CloseLine? {
    func part(_ unit: String, in answers: AnswersByUnit) -> String? {
      self.part(of: unit, by: variable, in: answers)
    }
    func line(_ units: Int, _ part: String?, _ reason: CloseLine.Reason) -> CloseLine {
      CloseLine(figure: figure.indicator.wording.stem, part: part, units: units, reason: reason)
    }
    let moved = units.filter { part($0, in: before) != part($0, in: after) }
    let minimum = new.rules.minimumRespondents
    var unsaid = Set(moved)
    for (label, cell) in zip(figure.labels, figure.rows) {
      guard let same = old.rows.first(where: { $0.key == cell.key }) else { continue }
      let inRow = moved.filter { unit in [before, after].contains { part(unit, in: $0) == cell.key } }
      if Self.isSaid(cell) != Self.isSaid(same), inRow.count < new.rules.minimumForAmounts {
        return line(inRow.count, label, .swapped)
      }
      guard Self.isSaid(cell), Self.isSaid(same) else { continue }
      unsaid.subtract(inRow)
      for answers in [after, before] {
        let there = inRow.count { part($0, in: answers) == cell.key }
        guard there > 0, there < minimum || moved.count - there < minimum else { continue }
        return line(there, label, there < minimum ? .few : .alike)
      }
    }
    return isFew(Array(unsaid), minimum) ? line(unsaid.count, nil, .few) : nil
  }

  /// Why the difference between two figures of these units may not be known; nil when it may.
  private func reason(
    of units: [String], _ variables: [String], _ now: Indicator, _ then: Indicator
  ) -> CloseLine.Reason? {
    let rules = new.rules
    let isAmount = !(now.kind.isShare && then.kind.isShare)
    if isFew(units, isAmount ? rules.minimumForAmounts : rules.minimumRespondents) { return .few }
    guard !isAmount else { return nil }
    let sides = [
      units.map { after.value(of: $0, variables, in: now) },
      units.map { before.value(of: $0, variables, in: then) },
    ]
    let isAlike = sides.contains { answers in
      let (yes, no) = (answers.count { $0 == "yes" }, answers.count { $0 == "no" })
      return yes + no > 0 && min(yes, no) < rules.minimumRespondents
    }
    return isAlike ? .alike : nil
  }

  /// The part in which the answer of a unit counts; nil when it counts nowhere.
  private func part(of unit: String, by variable: String?, in answers: AnswersByUnit) -> String? {
    answers.hasAnswered(unit) ? answers.part(of: unit, by: variable) : nil
  }

  private func stratum(of unit: String) -> String {
    after.part(of: unit, by: nil) ?? before.part(of: unit, by: nil) ?? ""
  }

  private func isFew(_ units: [String], _ minimum: Int) -> Bool { !units.isEmpty && units.count < minimum }

  /// Whether both say how many answered, with a figure or without.
  private static func areSaid(_ first: ReleasedCell, _ second: ReleasedCell) -> Bool {
    isSaid(first) && isSaid(second)
  }

  private static func isSaid(_ cell: ReleasedCell) -> Bool {
    if case .exactly = cell.respondents { true } else { false }
  }
}
