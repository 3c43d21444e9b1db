// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// What there is to say of the page itself, and the way to its parts.
struct SheetAsideView: View {
  let cited: CitedSheet
  let layout: Layout
  private var language: Language { cited.language }

  var body: HTML {
    let version = cited.sheet.present
    let number = language.number(version.number)
    let name = cited.sheet.summary.name
    let address = SiteMap.pole(cited.sheet.summary.slug).absolute(from: layout.origin)
    return """
      <aside class="cote flux" aria-label="\(language(PolesText.aboutSheet))"><div class="encadre">\
      <h2>\(language(PolesText.thisSheet))</h2><dl>
      <div><dt>\(language(PolesText.reading))</dt><dd><span class="pastille pastille--miel">\
      \(language(PolesText.neverRead))</span></dd></div>
      <div><dt>\(language(PolesText.versionNumber, ["number": number]))</dt>\
      <dd>\(language.day(version.validFrom))</dd></div>
      <div><dt>\(language(PolesText.sourceCount))</dt>\
      <dd>\(language.number(cited.sheet.sources.count))</dd></div>
      <div><dt>\(language(PolesText.cite))</dt><dd class="citation">\
      \(language(
        PolesText.citation,
        ["observatory": layout.name(in: language), "name": name, "number": number, "address": address]))\
      </dd></div>
      </dl></div>
      <nav class="sommaire" aria-labelledby="h-page">\
      <h2 id="h-page">\(language(PolesText.onThisPage))</h2><ul>\
      \(each: places, { "<li><a href=\"#\($0.anchor)\">\(language($0.text))</a></li>" })</ul></nav></aside>
      """
  }

  private var places: [(anchor: String, text: PolesText)] {
    [
      ("h-faits", .partFacts), ("h-reperes", .partTimeline), ("h-manque", .partMissing),
      ("h-membres", .partMembers), ("h-sources", .partSources), ("h-histoire", .partHistory),
    ]
  }
}
