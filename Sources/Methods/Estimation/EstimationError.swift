// SPDX-License-Identifier: AGPL-3.0-or-later

/// Why an estimate, or a whole estimation, is refused although its data can be read.
public enum EstimationError: Error, Hashable, Sendable {
  /// One unit was taken out of several in this stratum, and the plan says to fail.
  case lonelyPSU(stratum: String)
  /// Nobody answered in this class of response.
  case emptyResponseClass(String)
  /// No row lies in the domain.
  case emptyDomain
  /// The population counts of this stratum differ, or are below its sample, or are not positive.
  case wrongPopulation(stratum: String)
  /// Some population sizes are counts and others fractions.
  case mixedPopulations

  /// The code that a report gives to a failure of the estimation itself; nil when the populations given
  /// contradict the sample.
  public var code: String? {
    switch self {
    case .lonelyPSU: "lonely_psu"
    case .emptyResponseClass: "nonresponse_class_empty"
    case .emptyDomain: "empty_domain"
    case .wrongPopulation, .mixedPopulations: nil
    }
  }
}
