// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Site

/// The words of the reports on imports.
enum ImportText: String, Text {
  case counts = "import.counts"
  case dryRun = "import.dryRun"
  case ignored = "import.ignored"
  case lineChanged = "import.line.changed"
  case lineCreated = "import.line.created"
  case lineQuestion = "import.line.question"
  case lineRefused = "import.line.refused"
  case lineUnchanged = "import.line.unchanged"
  case notWritten = "import.notWritten"
  case nothing = "import.nothing"
  case questionCloseName = "import.question.closeName"
  case questionSameName = "import.question.sameName"
  case quoted = "import.quoted"
  case reason = "import.reason"
  case written = "import.written"

  case homonymousCommunes = "refusal.homonymousCommunes"
  case implausibleYear = "refusal.implausibleYear"
  case missing = "refusal.missing"
  case missingSource = "refusal.missing.source"
  case notAMailAddress = "refusal.notAMailAddress"
  case notASIREN = "refusal.notASIREN"
  case notAWebsite = "refusal.notAWebsite"
  case otherPole = "refusal.otherPole"
  case regionMismatch = "refusal.regionMismatch"
  case samePoleAs = "refusal.samePoleAs"
  case tooLong = "refusal.tooLong"
  case tooMany = "refusal.tooMany"
  case unknownCommune = "refusal.unknownCommune"
  case unknownCommuneMeant = "refusal.unknownCommune.meant"
  case unknownDepartement = "refusal.unknownDepartement"
  case unknownDepartementMeant = "refusal.unknownDepartement.meant"
  case unknownRegion = "refusal.unknownRegion"
  case unknownSlug = "refusal.unknownSlug"
  case unprintable = "refusal.unprintable"

  case fileMissingColumns = "file.missingColumns"
  case fileNoLine = "file.noLine"
  case france = "place.france"

  /// The texts of the feature; those of its pages stand in the same file.
  static let catalog = PolesText.catalog
}
