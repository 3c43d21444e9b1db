// SPDX-License-Identifier: AGPL-3.0-or-later
public import HTTPTypes
public import Site

extension ReleaseError: PublicProblem {
  /// 404 for what is not there, 409 when it stands otherwise, 422 otherwise.
  public var status: HTTPResponse.Status {
    switch self {
    case .unknownCampaign, .unknownVersion: .notFound
    case .changedSincePreview, .unchanged: .conflict
    case .noPlan, .tooFewAnswers, .opensInThePast, .missingNote: .unprocessableContent
    }
  }

  /// What happened.
  public func title(in language: Language) -> String {
    let key: ResultsText =
      switch self {
      case .unknownCampaign: .problemCampaignTitle
      case .noPlan: .problemNoPlanTitle
      case .tooFewAnswers: .problemFewTitle
      case .changedSincePreview: .problemChangedTitle
      case .unchanged: .problemUnchangedTitle
      case .opensInThePast: .problemPastTitle
      case .missingNote: .problemNoteTitle
      case .unknownVersion: .problemVersionTitle
      }
    return language(key)
  }

  /// What to do.
  public func advice(in language: Language) -> String {
    switch self {
    case .unknownCampaign(let slug): language(ResultsText.problemCampaign, ["slug": slug])
    case .noPlan(let campaign): language(ResultsText.problemNoPlan, ["campaign": campaign])
    case .tooFewAnswers(let count): language(ResultsText.problemFew, count: count)
    case .changedSincePreview: language(ResultsText.problemChanged)
    case .unchanged(let version): language(ResultsText.problemUnchanged, ["version": String(version)])
    case .opensInThePast: language(ResultsText.problemPast)
    case .missingNote(let version): language(ResultsText.problemNote, ["version": String(version)])
    case .unknownVersion(let campaign, let version):
      language(ResultsText.problemVersion, ["campaign": campaign, "version": String(version)])
    }
  }
}
