// SPDX-License-Identifier: AGPL-3.0-or-later

/// A line of a table as the audit sees it: what is shown of it, and the truth that must not be found again.
struct PublishedLine {
  let cell: ReleasedCell
  let truth: [Contribution]
  /// The number of respondents when some table of the release shows it.
  let knownBase: Int?

  /// Whether the numbers that the line shows are those of the answers.
  var countsAreTrue: Bool {
    func isTrue(_ count: ReleasedCount, _ truth: Int) -> Bool {
      switch count {
      case .exactly(let said): said == truth
      case .fewerThan(let threshold): truth < threshold
      case .withheld: true
      }
    }
    guard isTrue(cell.respondents, truth.count) else { return false }
    return cell.figure?.numerator.map { isTrue($0, truth.count { $0.value != 0 }) } ?? true
  }

  /// Whether the rules hide the line, read from the respondents themselves.
  func isUnsafe(_ measure: CandidateTable.Measure, _ rules: DisclosureRules) -> Bool {
    guard truth.count >= rules.minimumRespondents else { return true }
    switch measure {
    case .count: return false
    case .share:
      let with = truth.filter { $0.value != 0 }.count
      return with < rules.minimumRespondents || truth.count - with < rules.minimumRespondents
    case .total, .mean:
      guard truth.count >= rules.minimumForAmounts else { return true }
      return isHeld(by: truth.map(\.value), rules) || isFlat { one, other in one.value == other.value }
    case .ratio:
      guard truth.count >= rules.minimumForAmounts else { return true }
      let isUniform = isFlat { one, other in one.value * other.denominator == other.value * one.denominator }
      return isUniform || isHeld(by: truth.map(\.value), rules) || isHeld(by: truth.map(\.denominator), rules)
    }
  }

  /// Whether neighbours agree all along the line, or all along each of its strata: it would have no interval.
  private func isFlat(_ agree: (Contribution, Contribution) -> Bool) -> Bool {
    func isFlat(_ places: [Contribution]) -> Bool { zip(places, places.dropFirst()).allSatisfy(agree) }
    let strata = Set(truth.map(\.stratum)).map { stratum in truth.filter { $0.stratum == stratum } }
    return isFlat(truth) || strata.count < truth.count && strata.allSatisfy { isFlat($0) }
  }

  /// Whether one respondent makes most of these values, with or without weights.
  private func isHeld(by values: [Double], _ rules: DisclosureRules) -> Bool {
    let weighted = zip(values, truth).map { abs($0) * $1.weight }
    return [values.map(abs), weighted].contains { sizes in
      (sizes.max() ?? 0) >= rules.dominance * sizes.reduce(0, +) * (1 - 1e-12)
    }
  }
}
