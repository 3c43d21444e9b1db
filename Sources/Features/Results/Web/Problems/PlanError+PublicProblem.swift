// SPDX-License-Identifier: AGPL-3.0-or-later
public import HTTPTypes
import Kernel
public import Site

extension PlanError: PublicProblem {
  /// 422.
  public var status: HTTPResponse.Status { .unprocessableContent }

  /// Says that the plan cannot be used.
  public func title(in language: Language) -> String { language(ReleaseText.problemPlanTitle) }

  /// Says where, why and what to do.
  public func advice(in language: Language) -> String {
    switch self {
    case .mismatch(.missingKey(let path)): language(ReleaseText.problemKeyMissing, ["path": path])
    case .mismatch(.unknownKey(let path)): language(ReleaseText.problemKeyUnknown, ["path": path])
    case .mismatch(.wrongValue(let path, let expected)): language.wrongValue(path, expected)
    case .doubledSlug(let slug): language(ReleaseText.problemSlugDoubled, ["slug": slug])
    case .otherLevel(let level):
      language(ReleaseText.problemOtherLevel, ["level": language.percent(level)])
    case .sharesSubtractVersion(let slug, let earlier, let variable):
      language(
        ReleaseText.problemSharesSubtractVersion,
        ["slug": slug, "earlier": earlier, "variable": variable])
    case .sharesSubtract(let first, let second, let variable):
      language(
        ReleaseText.problemSharesSubtract, ["first": first, "second": second, "variable": variable])
    case .noAnswer(let indicator, let variable):
      language(ReleaseText.problemNoAnswer, ["indicator": indicator, "variable": variable])
    case .notANumber(let unit, let variable):
      language(ReleaseText.problemNotANumber, ["unit": unit, "variable": variable])
    case .severalParts(let unit, let variable):
      language(ReleaseText.problemSeveralParts, ["unit": unit, "variable": variable])
    case .nobodyDrawn(let stratum): language(ReleaseText.problemNobodyDrawn, ["stratum": stratum])
    case .otherCampaign(let slug): language(ReleaseText.problemOtherCampaign, ["slug": slug])
    }
  }
}

extension Language {
  /// What is said of a value that is not of the kind expected at its path.
  fileprivate func wrongValue(_ path: String, _ expected: JSONExpectation) -> String {
    let place = path.isEmpty ? self(ReleaseText.problemWholeFile) : path
    return self(ReleaseText.problemValue, ["path": place, "expected": expected.words(in: self)])
  }
}
