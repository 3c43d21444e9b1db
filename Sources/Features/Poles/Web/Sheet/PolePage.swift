// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Markup
import Site

/// The page of a pole.
struct PolePage: View {
  let sheet: PoleSheet
  let parts: HTML
  let atlas: RegisterAtlas
  let frame: Frame
  let language: Language
  let now: Instant

  var body: HTML {
    let context = SheetContext(sheet: sheet, language: language)
    let isFictitious = sheet.summary.isFictitious
    return Page(
      sheet.summary.name, in: frame, language: language, for: .everyone(.register), trail: trail,
      showsFictitious: isFictitious,
      head: isFictitious ? "<meta name=\"robots\" content=\"noindex\">" : .empty,
      content: """
        \(SheetHead(context: context, atlas: atlas, origin: frame.origin))
        <div class="filet"><div class="conteneur"><div class="deux deux--droite fiche-corps">
        <div class="fiche-sections">
        \(SheetFacts(context: context))
        \(SheetTimeline(context: context, today: now.clock(in: frame.zone).day))
        </div>
        \(SheetAside(context: context, frame: frame))
        </div></div></div>
        \(SheetMissing(context: context))
        <div class="section"><div class="conteneur">\(SheetMembers(context: context))</div></div>
        \(parts)
        <div class="section"><div class="conteneur cote-a-cote">
        \(SheetSources(context: context))
        \(SheetHistory(context: context, zone: frame.zone))
        </div></div>
        """
    ).body
  }

  private var trail: [Crumb] {
    let region = sheet.summary.place.region.map { region in
      Crumb(region.name, SiteMap.poles.query([("region", region.code)]))
    }
    return [Crumb(language(PolesText.register), SiteMap.poles)]
      + (sheet.summary.isFictitious ? [] : [region].compactMap { $0 })
  }
}
