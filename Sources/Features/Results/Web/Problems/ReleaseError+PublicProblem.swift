// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
import Site

extension ReleaseError: PublicProblem {
  /// 404 for what is not there, 409 when it stands otherwise, 422 otherwise.
  var status: HTTPResponse.Status {
    switch self {
    case .unknownCampaign, .unknownVersion: .notFound
    case .changedSincePreview, .unchanged, .tooClose: .conflict
    case .noPlan, .tooFewAnswers, .opensInThePast, .missingNote: .unprocessableContent
    }
  }

  /// What happened.
  func title(in language: Language) -> String {
    let key: ReleaseText =
      switch self {
      case .unknownCampaign: .problemCampaignTitle
      case .noPlan: .problemNoPlanTitle
      case .tooFewAnswers: .problemFewTitle
      case .changedSincePreview: .problemChangedTitle
      case .unchanged: .problemUnchangedTitle
      case .tooClose: .problemCloseVersionTitle
      case .opensInThePast: .problemPastTitle
      case .missingNote: .problemNoteTitle
      case .unknownVersion: .problemVersionTitle
      }
    return language(key)
  }

  /// What to do.
  func advice(in language: Language) -> String {
    switch self {
    case .unknownCampaign(let slug): language(ReleaseText.problemCampaign, ["slug": slug])
    case .noPlan(let campaign): language(ReleaseText.problemNoPlan, ["campaign": campaign])
    case .tooFewAnswers(let count): language(ReleaseText.problemFew, count: count)
    case .changedSincePreview: language(ReleaseText.problemChanged)
    case .unchanged(let version): language(ReleaseText.problemUnchanged, ["version": String(version)])
    case .tooClose(let version, let line):
      language(
        line.text, count: line.units, ["version": String(version), "place": line.place(in: language)])
    case .opensInThePast: language(ReleaseText.problemPast)
    case .missingNote(let version): language(ReleaseText.problemNote, ["version": String(version)])
    case .unknownVersion(let campaign, let version):
      language(ReleaseText.problemVersion, ["campaign": campaign, "version": String(version)])
    }
  }
}

extension CloseLine {
  /// What is said of it.
  fileprivate var text: ReleaseText {
    switch reason {
    case .few: .problemCloseVersion
    case .alike: .problemAlikeVersion
    case .swapped: .problemSwappedVersion
    }
  }

  /// Where it is: « pour « Membres », à la ligne « Consolidé » ».
  fileprivate func place(in language: Language) -> String {
    switch (figure, part) {
    case (nil, nil): language(ReleaseText.closeWhole)
    case (nil, let part?): language(ReleaseText.closeStratum, ["part": part])
    case (let figure?, nil): language(ReleaseText.closeFigure, ["figure": figure])
    case (let figure?, let part?): language(ReleaseText.closeLine, ["figure": figure, "part": part])
    }
  }
}
