// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Markup
import Site

/// The versions of the page, the latest first, each with what it changed, who wrote it and why.
struct SheetHistoryView: View {
  let cited: CitedSheet
  let zone: TimeZone
  private var language: Language { cited.language }

  var body: HTML {
    let versions = cited.sheet.versions
    let earlier = versions.dropFirst().map(Optional.some) + [nil]
    return """
      <section aria-labelledby="h-histoire"><h2 id="h-histoire">\(language(PolesText.history))</h2>
      <ol class="histoire" reversed>\(each: zip(versions, earlier), { item($0, after: $1) })</ol></section>
      """
  }

  private func item(_ version: PoleVersion, after earlier: PoleVersion?) -> HTML {
    """
    <li><p><b>\(language(PolesText.versionNumber, ["number": language.number(version.number)]))</b>, \
    \(language.moment(version.recordedAt, in: zone))</p>\
    <p>\(language(PolesText.versionWhy, ["reason": version.reason, "author": version.author]))</p>\
    \(changes(version, since: earlier))</li>

    """
  }

  private func changes(_ version: PoleVersion, since earlier: PoleVersion?) -> HTML {
    guard let earlier else { return .empty }
    return HTML(
      joining: version.values.fieldsChanged(since: earlier.values).map { field in
        let (old, new) = (earlier.values.text(of: field), version.values.text(of: field))
        return """
          <p class="change">\(language(PolesText.fieldChange, ["field": language(field.label)])) \
          \(old.isEmpty ? .empty : "<del>\(old)</del> ")\(new.isEmpty ? .empty : "<ins>\(new)</ins>")</p>
          """
      })
  }
}
