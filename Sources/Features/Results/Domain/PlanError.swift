// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// Why a plan of estimation cannot be read or followed.
public enum PlanError: Error, Hashable, Sendable {
  /// The plan lacks this key.
  case missingKey(path: String)
  /// The plan has a key that is not known.
  case unknownKey(path: String)
  /// The value at this path is not of the kind expected.
  case wrongValue(path: String, expected: JSONExpectation)
  /// Two indicators bear this name.
  case doubledSlug(String)
  /// Two indicators read this variable, one as a share, the other as another share or as the parts of the
  /// population: their difference gives back what is hidden.
  case sharesSubtract(first: String, second: String, variable: String)
  /// No unit answered on this variable: its name is wrong, or the question was not asked.
  case noAnswer(indicator: String, variable: String)
  /// The answer of this unit on this variable is not a number.
  case notANumber(unit: String, variable: String)
  /// The answer of this unit on this variable, which makes the parts of the population, puts it in several.
  case severalParts(unit: String, variable: String)
  /// Nobody was drawn in this stratum of the frame: nothing can be said of its units.
  case nobodyDrawn(String)
  /// The plan is made for another campaign.
  case otherCampaign(String)
}
