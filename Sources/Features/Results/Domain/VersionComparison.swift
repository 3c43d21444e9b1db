// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality

/// A line of which too few units answer otherwise in two versions: whoever has both may subtract one from the
/// other, and the difference is a figure of those few.
struct CloseLine: Hashable, Sendable {
  /// The figure, as its page names it; nil for the number of answers.
  let figure: String?
  /// The part of the population; nil for the whole.
  let part: String?
  /// How many units answer otherwise.
  let units: Int
}

/// What differs between two versions of a campaign, line by line.
struct VersionComparison {
  private let old: ReleaseContent
  private let new: ReleaseContent
  private let before: AnswersByUnit
  private let after: AnswersByUnit
  private let units: Set<String>

  /// The comparison of two versions, each with the answers it was made from.
  init(
    _ old: ReleaseContent, _ before: AnswersByUnit, with new: ReleaseContent, _ after: AnswersByUnit
  ) {
    (self.old, self.new) = (old, new)
    (self.before, self.after) = (before, after)
    units = Set(before.fields.keys).union(after.fields.keys)
  }

  /// The first line that both say and that too few units change; nil when both may be read.
  var closeLine: CloseLine? {
    responses
      ?? new.figures.lazy.compactMap { figure in
        old.figure(figure.slug).flatMap { line(of: figure, beside: $0) }
      }.first
  }

  /// The numbers of answers, in the whole and by stratum.
  private var responses: CloseLine? {
    let changed = units.filter { before.state(of: $0) != after.state(of: $0) }
    if isFew(changed.count) { return CloseLine(figure: nil, part: nil, units: changed.count) }
    for stratum in new.sample.strata {
      guard let same = old.sample.strata.first(where: { $0.name == stratum.name }),
        Self.areSaid(stratum.responses, same.responses)
      else { continue }
      let few = changed.count { after.part(of: $0, by: nil) == stratum.name }
      if isFew(few) { return CloseLine(figure: nil, part: stratum.name, units: few) }
    }
    return nil
  }

  private func line(of figure: PublishedFigure, beside old: PublishedFigure) -> CloseLine? {
    let indicator = figure.indicator
    guard old.indicator.kind == indicator.kind else { return nil }
    let changed = units.filter {
      before.contribution(of: $0, to: indicator) != after.contribution(of: $0, to: indicator)
    }
    if Self.areSaid(figure.total, old.total), isFew(changed.count) {
      return CloseLine(figure: indicator.wording.stem, part: nil, units: changed.count)
    }
    guard let domain = indicator.domain, old.indicator.domain?.variable == domain.variable else { return nil }
    for (label, cell) in zip(figure.labels, figure.rows) {
      guard let same = old.rows.first(where: { $0.key == cell.key }), Self.areSaid(cell, same) else {
        continue
      }
      let few = units.count { unit in
        let was = before.part(of: unit, by: domain.variable) == cell.key
        let isNow = after.part(of: unit, by: domain.variable) == cell.key
        return was != isNow || isNow && changed.contains(unit)
      }
      if isFew(few) { return CloseLine(figure: indicator.wording.stem, part: label, units: few) }
    }
    return nil
  }

  private func isFew(_ count: Int) -> Bool { count > 0 && count < new.rules.minimumRespondents }

  /// Whether both say how many answered, with a figure or without.
  private static func areSaid(_ first: ReleasedCell, _ second: ReleasedCell) -> Bool {
    if case .exactly = first.respondents, case .exactly = second.respondents { true } else { false }
  }
}
