// SPDX-License-Identifier: AGPL-3.0-or-later

extension EstimationPlan {
  /// Looks whether figures of the plan subtract from those of an earlier version, or print its shares otherwise:
  /// intervals of two levels leave fewer numbers than those of one.
  ///
  /// - Throws: `.otherLevel`, or `.sharesSubtractVersion` when one counts other answers to the same question.
  func checkShares(beside earlier: EstimationPlan) throws(PlanError) {
    guard level == earlier.level else { throw .otherLevel(earlier.level) }
    for indicator in indicators {
      for other in earlier.indicators {
        guard !indicator.isSameShare(as: other) else { continue }
        for (share, second) in [(indicator, other), (other, indicator)] {
          guard case .share(let variable, _) = share.kind,
            second.kind.isShare && second.kind.variables == [variable] || second.domain?.variable == variable
          else { continue }
          throw .sharesSubtractVersion(slug: indicator.slug, earlier: other.slug, variable: variable)
        }
      }
    }
  }

  /// Looks whether figures of the plan subtract from each other.
  ///
  /// Shares of one question add up, and so do the numbers of answers by code: what is hidden of one is what the
  /// others leave. Each is reviewed alone, so that only one of them may be published.
  ///
  /// - Throws: `.sharesSubtract` when two do.
  func checkShares() throws(PlanError) {
    for (place, indicator) in indicators.enumerated() {
      guard case .share(let variable, _) = indicator.kind else { continue }
      for (other, second) in indicators.enumerated() where other != place {
        guard
          second.kind.isShare && second.kind.variables == [variable] || second.domain?.variable == variable
        else { continue }
        throw .sharesSubtract(first: indicator.slug, second: second.slug, variable: variable)
      }
      guard indicator.domain?.variable != variable else {
        throw .sharesSubtract(first: indicator.slug, second: indicator.slug, variable: variable)
      }
    }
  }
}

extension Indicator {
  /// Whether both are one share, printed in one way for the same parts.
  fileprivate func isSameShare(as other: Indicator) -> Bool {
    kind.isShare && kind == other.kind && wording.decimals == other.wording.decimals
      && domain?.variable == other.domain?.variable
      && domain?.categories.map(\.code) == other.domain?.categories.map(\.code)
  }
}
