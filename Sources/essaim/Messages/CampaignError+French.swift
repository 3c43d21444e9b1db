// SPDX-License-Identifier: AGPL-3.0-or-later
import Campaigns
import Site

extension CampaignFileError {
  /// What is wrong in the description `spec`, where, and what to do.
  func problem(in spec: SpecFile) -> InputProblem { spec.problem(at: path, message) }

  private var message: String {
    switch self {
    case .mismatch(let mismatch): mismatch.message
    case .notADay: "il faut ici un jour, comme \"2026-01-15\", ou {\"days_from_creation\": 60}"
    case .doubledProperty: "la liste donne déjà cette propriété\u{A0}; ôtez-la"
    case .notSizes: "il faut ici \"all\", ou une taille pour chaque strate, entre accolades"
    case .alreadyClosed: "ce dernier jour pour répondre est passé\u{A0}; donnez-en un qui vienne"
    }
  }
}

extension CampaignError {
  /// Why the campaign that `spec` describes cannot be, where, and what to do.
  func problem(in spec: SpecFile) -> InputProblem {
    let key: String? =
      switch self {
      case .slugTaken: "slug"
      case .closesBeforeItOpens, .closed: "closes_on"
      case .notOpenYet: "opens_on"
      case .unusableForm, .variableChanged: "questionnaire"
      case .emptyFrame, .mixedFrame, .doubledPole: "fictitious"
      }
    return spec.problem(at: key, advice(in: .french))
  }
}
