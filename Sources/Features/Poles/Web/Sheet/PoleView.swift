// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Markup
import Site

/// All that the register holds of a pole, on its page.
struct PoleView: View {
  let cited: CitedSheet
  let parts: HTML
  let atlas: RegisterAtlas
  let layout: Layout
  let today: Day

  var body: HTML {
    """
    \(SheetHeadView(cited: cited, atlas: atlas, origin: layout.origin))
    <div class="filet"><div class="conteneur"><div class="deux deux--droite fiche-corps">
    <div class="fiche-sections">
    \(SheetFactsView(cited: cited))
    \(SheetTimelineView(cited: cited, today: today))
    </div>
    \(SheetAsideView(cited: cited, layout: layout))
    </div></div></div>
    \(SheetMissingView(cited: cited))
    <div class="section"><div class="conteneur">\(SheetMembersView(cited: cited))</div></div>
    \(parts)
    <div class="section"><div class="conteneur cote-a-cote">
    \(SheetSourcesView(cited: cited))
    \(SheetHistoryView(cited: cited, zone: layout.zone))
    </div></div>
    """
  }
}
