// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// Why a plan of estimation cannot be read or followed.
public enum PlanError: Error, Hashable, Sendable, JSONReadingError {
  /// The plan does not hold what is expected.
  case mismatch(JSONMismatch)
  /// Two indicators bear this name.
  case doubledSlug(String)
  /// Two indicators read this variable, one as a share, the other as another share or as the parts of the
  /// population: their difference gives back what is hidden.
  case sharesSubtract(first: String, second: String, variable: String)
  /// A figure of an earlier version counts other answers to the variable that this one reads.
  case sharesSubtractVersion(slug: String, earlier: String, variable: String)
  /// The level of confidence is not that of an earlier version.
  case otherLevel(Double)
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

extension PlanError {
  /// The path of what is wrong in the plan that `json` holds; nil when the answers are what is wrong.
  public func path(in json: JSON) -> String? {
    switch self {
    case .mismatch(let mismatch): mismatch.path
    case .doubledSlug(let slug): Self.path(of: slug, in: json).map { "\($0).slug" }
    case .sharesSubtract(_, let slug, _), .sharesSubtractVersion(let slug, _, _), .noAnswer(let slug, _):
      Self.path(of: slug, in: json)
    case .otherCampaign: "campaign"
    case .otherLevel: "level"
    case .notANumber, .severalParts, .nobodyDrawn: nil
    }
  }

  /// The path of the indicator of this name, of the last one when several bear it.
  private static func path(of slug: String, in json: JSON) -> String? {
    JSONNode<Never>(json)["indicators"].elements?.last { $0["slug"].json.text == slug }?.path
  }
}
