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
    }
  }
}
