// SPDX-License-Identifier: AGPL-3.0-or-later
import Campaigns
import Site

extension CampaignFileError {
  /// What is wrong in the description `spec`, where, and what to do.
  func problem(in spec: SpecFile) -> InputProblem {
    switch self {
    case .missingKey(let path): spec.problem(at: path, "cette clé manque\u{A0}; ajoutez-la")
    case .unknownKey(let path):
      spec.problem(at: path, "cette clé n’est pas connue\u{A0}; ôtez-la ou corrigez son nom")
    case .wrongValue(let path, let expected):
      spec.problem(at: path, "il faut ici \(ExpectedKind.french(expected))")
    case .alreadyClosed(let path):
      spec.problem(at: path, "ce dernier jour pour répondre est passé\u{A0}; donnez-en un qui vienne")
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
