// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation

/// A file of the example observatory.
public enum ObservatoryFile: String, Sendable {
  /// The 86 real poles.
  case poles = "poles.csv"
  /// The 160 fictitious ones.
  case fictitiousPoles = "poles-fictifs.csv"
  /// The campaign among them.
  case campaign = "campagne-exercice-2015.json"
  /// The questionnaire of the campaign.
  case questionnaire = "questionnaire-pole.xlsx"
  /// The replies to it.
  case replies = "reponses-fictives.json"
  /// The plan of what is estimated from them.
  case plan = "plan-exercice-2015.json"
  /// The meetings.
  case meetings = "meetings.json"

  /// Where it is.
  public var path: String { Repository.root.appending(path: place).path }

  /// What it holds.
  public func bytes() throws -> [UInt8] { try Repository.bytes(of: place) }

  private var place: String { "Examples/Observatory/\(rawValue)" }
}
