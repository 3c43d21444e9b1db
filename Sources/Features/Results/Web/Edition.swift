// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Foundation
import Kernel
import Site

/// Figures as a page shows them: those of a release, or a preview that looks the same and says so.
struct Edition: Sendable {
  /// Where figures and files are found from the page that names them.
  enum Place {
    /// On the site, for anyone.
    case site
    /// In the preview of the team: pages, and no file.
    case preview
    /// In one folder, beside each other.
    case folder
  }

  /// What is shown.
  let content: ReleaseContent
  /// The canonical JSON of what is shown.
  let canonical: String
  /// Its digest.
  let sha256: String
  /// The release; nil in a preview.
  let release: Release?
  /// The open versions of the campaign, the newest first.
  let history: [Release]
  /// The language of the page.
  let language: Language
  /// The layout of the installation that shows it.
  let layout: Layout
  /// Where it is shown.
  let place: Place

  init(
    of release: Release, history: [Release], language: Language, layout: Layout,
    in place: Place = .site
  ) {
    self.place = place
    content = release.content
    canonical = release.canonical
    sha256 = release.sha256
    self.release = release
    self.history = history
    self.language = language
    self.layout = layout
  }

  init(
    previewing draft: Draft, history: [Release], language: Language, layout: Layout
  ) {
    place = .preview
    content = draft.content
    canonical = draft.canonical
    sha256 = draft.sha256
    release = nil
    self.history = history
    self.language = language
    self.layout = layout
  }

  /// The zone of the times that people are shown.
  var zone: TimeZone { layout.zone }
  /// Where the site is seen from outside.
  var origin: String { layout.origin }
  var campaign: Survey.Campaign { content.campaign }
  var plan: EstimationPlan { content.plan }
  var version: Int? { release?.version }
  var minimum: String { String(content.rules.minimumRespondents) }
  var minimumForAmounts: String { String(content.rules.minimumForAmounts) }
  var level: String { language.percent(plan.level) }

  /// The mark of figures that come from made-up answers.
  var fictitiousMark: FictitiousMark { FictitiousMark(language, if: campaign.isFictitious) }

  /// The version that replaces this one, once it is open.
  var newer: Release? { history.first { $0.version > (release?.version ?? .max) } }

  /// What the version is called: « version 2, du 6 juillet 2017 », or « aperçu ».
  var name: String {
    guard let release else { return language(ResultsText.versionPreview) }
    return language(
      ResultsText.versionDated, ["version": String(release.version), "day": day(of: release)])
  }

  /// The day from which a release could be read.
  func day(of release: Release) -> String { language.day(release.publishedAt.clock(in: zone).day) }

  /// A number of respondents as it may be said.
  func text(_ count: ReleasedCount) -> String {
    switch count {
    case .exactly(let number): language.number(number)
    case .fewerThan(let threshold): language(ResultsText.countBelow, ["minimum": String(threshold)])
    case .withheld: language(ResultsText.countWithheld)
    }
  }
}
