// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

extension Refusal {
  /// What is wrong with the value, and what to do.
  func sentence(in language: Language) -> String {
    switch reason {
    case .missing: language(column == .source ? ImportText.missingSource : .missing)
    case .tooLong(let limit): language(ImportText.tooLong, count: limit)
    case .tooMany(let limit): language(ImportText.tooMany, count: limit)
    case .unprintable: language(ImportText.unprintable)
    case .unknownDepartement(nil): language(ImportText.unknownDepartement)
    case .unknownDepartement(let meant?): language(ImportText.unknownDepartementMeant, ["meant": meant])
    case .unknownRegion: language(ImportText.unknownRegion)
    case .regionMismatch(let departement, let region):
      language(ImportText.regionMismatch, ["departement": departement, "region": region])
    case .unknownCommune(let place, let meant): unknownCommune(place, meant, language)
    case .homonymousCommunes(let communes):
      language(ImportText.homonymousCommunes, ["communes": communes.joined(separator: ", ")])
    case .implausibleYear(let first, let last):
      language(ImportText.implausibleYear, ["first": String(first), "last": String(last)])
    case .notAWebsite: language(ImportText.notAWebsite)
    case .notASIREN: language(ImportText.notASIREN)
    case .notAMailAddress: language(ImportText.notAMailAddress)
    case .unknownSlug: language(ImportText.unknownSlug)
    case .otherPole(let slug): language(ImportText.otherPole, ["other": SiteMap.pole(slug).text])
    case .samePoleAs(let line): language(ImportText.samePoleAs, ["line": String(line)])
    }
  }

  private func unknownCommune(_ place: String?, _ meant: [String], _ language: Language) -> String {
    let place = place ?? language(ImportText.france)
    guard !meant.isEmpty else { return language(ImportText.unknownCommune, ["place": place]) }
    return language(
      ImportText.unknownCommuneMeant, ["place": place, "meant": meant.joined(separator: ", ")])
  }
}
