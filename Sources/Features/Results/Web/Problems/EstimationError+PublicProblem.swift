// SPDX-License-Identifier: AGPL-3.0-or-later
public import Estimation
public import HTTPTypes
public import Site

extension EstimationError: PublicProblem {
  /// 422.
  public var status: HTTPResponse.Status { .unprocessableContent }

  /// Says that the computation is refused.
  public func title(in language: Language) -> String { language(ReleaseText.problemEstimationTitle) }

  /// Says where, why and what to do.
  public func advice(in language: Language) -> String {
    switch self {
    case .lonelyPSU(let stratum): language(ReleaseText.problemLonely, ["stratum": stratum])
    case .emptyResponseClass(let name): language(ReleaseText.problemEmptyClass, ["class": name])
    case .emptyDomain: language(ReleaseText.problemEmptyDomain)
    case .wrongPopulation(let stratum): language(ReleaseText.problemPopulation, ["stratum": stratum])
    case .mixedPopulations: language(ReleaseText.problemPopulationsMixed)
    case .missingDesignValue(let column, let row):
      language(ReleaseText.problemDesignValue, ["column": column, "row": String(row)])
    case .unknownColumn(let path, let column):
      language(ReleaseText.problemColumnUnknown, ["path": path, "column": column])
    case .doubledColumn(let column): language(ReleaseText.problemColumnDoubled, ["column": column])
    case .wrongColumn(let path, let column, let expected):
      language(
        ReleaseText.problemColumnWrong,
        ["path": path, "column": column, "expected": language.expectation(expected)])
    case .unknownLevel(let path, let level):
      language(ReleaseText.problemLevel, ["path": path, "level": level])
    case .notANumber(let column, let row, let field):
      language(ReleaseText.problemField, ["column": column, "row": String(row), "field": field])
    case .wrongFieldCount(let row, let expected, let found):
      language(
        ReleaseText.problemFieldCount,
        ["row": String(row), "expected": String(expected), "found": String(found)])
    case .missingKey(let path): language(ReleaseText.problemKeyMissing, ["path": path])
    case .unknownKey(let path): language(ReleaseText.problemKeyUnknown, ["path": path])
    case .wrongValue(let path, let expected): language.wrongValue(path, expected)
    case .unsupported(let path, _): language(ReleaseText.problemUnsupported, ["path": path])
    }
  }
}
