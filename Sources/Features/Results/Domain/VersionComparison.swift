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
    let changed = units.filter { before.state(of: $0) != after.state(of: $0) }
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
    guard !shared.isEmpty || now.kind == then.kind else { return nil }
    let changed = units.filter { unit in
      shared.contains { before.value(of: unit, $0, in: then) != after.value(of: unit, $0, in: now) }
        || shared.isEmpty && before.scope(of: unit) != after.scope(of: unit)
    }
    func close(_ units: [String], _ part: String?) -> CloseLine? {
      reason(of: units, now, then).map {
        CloseLine(figure: now.wording.stem, part: part, units: units.count, reason: $0)
      }
    }
    if Self.areSaid(figure.total, old.total) {
      if let line = close(changed, nil) { return line }
      for (stratum, units) in Dictionary(grouping: changed, by: stratum).sorted(by: { $0.key < $1.key }) {
        if let line = close(units, stratum) { return line }
      }
    }
    guard let domain = now.domain, then.domain?.variable == domain.variable else { return nil }
    for (label, cell) in zip(figure.labels, figure.rows) {
      guard let same = old.rows.first(where: { $0.key == cell.key }), Self.areSaid(cell, same) else {
        continue
      }
      let inRow = units.filter { unit in
        let was = before.part(of: unit, by: domain.variable) == cell.key
        let isNow = after.part(of: unit, by: domain.variable) == cell.key
        return was != isNow || isNow && changed.contains(unit)
      }
      if let line = close(inRow, label) { return line }
    }
    return nil
  }

  /// Why the difference between two figures of these units may not be known; nil when it may.
  private func reason(of units: [String], _ now: Indicator, _ then: Indicator) -> CloseLine.Reason? {
    let rules = new.rules
    let isAmount = [now, then].contains { !$0.kind.isShare && $0.kind != .count }
    if isFew(units, isAmount ? rules.minimumForAmounts : rules.minimumRespondents) { return .few }
    guard case .share(let variable, _) = now.kind, then.kind.isShare else { return nil }
    let sides = [
      units.map { after.value(of: $0, variable, in: now) },
      units.map { before.value(of: $0, variable, in: then) },
    ]
    let isAlike = sides.contains { answers in
      let (yes, no) = (answers.count { $0 == "yes" }, answers.count { $0 == "no" })
      return yes + no > 0 && min(yes, no) < rules.minimumRespondents
    }
    return isAlike ? .alike : nil
  }

  private func stratum(of unit: String) -> String {
    after.part(of: unit, by: nil) ?? before.part(of: unit, by: nil) ?? ""
  }

  private func isFew(_ units: [String], _ minimum: Int) -> Bool { !units.isEmpty && units.count < minimum }

  /// Whether both say how many answered, with a figure or without.
  private static func areSaid(_ first: ReleasedCell, _ second: ReleasedCell) -> Bool {
    if case .exactly = first.respondents, case .exactly = second.respondents { true } else { false }
  }
}
