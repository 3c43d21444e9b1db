// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Kernel
import Site

/// The title of a figure: the finding, and no more than its interval allows.
struct FigureTitle {
  let text: String
  let finding: Finding?

  init(_ indicator: Indicator, _ total: ReleasedCell, _ plan: EstimationPlan, in language: Language) {
    let wording = indicator.wording
    guard let shown = total.shown else {
      text = language(ResultsText.titleHidden, ["stem": wording.stem])
      finding = nil
      return
    }
    let value = FigureValue(indicator, language)
    let neutral = language(
      ResultsText.titleNeutral,
      ["stem": wording.stem, "low": value.text(shown.low), "high": value.withUnit(shown.high)])
    guard indicator.kind.isShare else {
      text = neutral
      finding = nil
      return
    }
    let found = Finding(low: shown.low, high: shown.high, decimals: wording.decimals)
    finding = found
    guard let predicate = wording.predicate, let key = found.text else {
      text = neutral
      return
    }
    text = language(key, ["units": plan.units, "predicate": predicate])
  }
}

extension Finding {
  fileprivate var text: ResultsText? {
    switch self {
    case .moreThanThreeQuarters: .findingMoreThanThreeQuarters
    case .moreThanTwoThirds: .findingMoreThanTwoThirds
    case .moreThanHalf: .findingMoreThanHalf
    case .lessThanQuarter: .findingLessThanQuarter
    case .lessThanThird: .findingLessThanThird
    case .lessThanHalf: .findingLessThanHalf
    case .neutral: nil
    }
  }
}
