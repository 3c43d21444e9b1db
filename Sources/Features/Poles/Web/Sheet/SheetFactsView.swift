// SPDX-License-Identifier: AGPL-3.0-or-later
import Figures
import Kernel
import Markup
import Site

/// What is known of a pole, each fact with the numbers of its sources.
struct SheetFactsView: View {
  let cited: CitedSheet
  private var language: Language { cited.language }

  var body: HTML {
    let (known, all) = (cited.sheet.knownFacts, cited.sheet.facts)
    let title = language(
      cited.sheet.summary.isFictitious ? PolesText.factsKnown : .factsSourced, count: known.count,
      ["total": language.number(all.count)])
    return """
      <section aria-labelledby="h-faits"><h2 id="h-faits">\(title)</h2>
      <div class="completude">\(cells(known.count, of: all.count))\
      <p class="note">\(language(PolesText.factsLegend))</p></div>
      <dl class="faits">\(each: known, fact)</dl></section>
      """
  }

  private func fact(_ fact: Fact) -> HTML {
    let label = language(fact.subject.label)
    return """
      <div class="fait"><dt>\(label)</dt><dd><div class="fait__valeur">\(value(of: fact))</div>\
      \(cited.evidence(fact.sources, of: label))</dd></div>

      """
  }

  private func value(of fact: Fact) -> HTML {
    switch fact.value {
    case .text(let text): "\(text)"
    case .list(let texts), .structures(let texts):
      HTML(joining: texts.enumerated().map { place, text in "\(place > 0 ? "<br>" as HTML : .empty)\(text)" })
    case .place(let place): PlaceNameView(place: place, language: language).body
    case .website(let address): link(address)
    case .event(let event): "\(language.told(event))"
    case nil: "<span class=\"inconnu\">\(language(PolesText.unknown))</span>"
    }
  }

  private func link(_ text: String) -> HTML {
    guard let address = Address(external: text) else { return "\(text)" }
    return "<a href=\"\(address)\" rel=\"nofollow\">\(text)</a>"
  }

  /// One cell for each fact, the known ones full.
  private func cells(_ known: Int, of total: Int) -> HTML {
    func path(_ range: Range<Int>) -> String {
      range.map { Hexagon.path(x: 10.5 + 19 * Double($0), y: 11.2, radius: 10.2) }.joined()
    }
    let label = language(PolesText.factsCells, count: known, ["unknown": language.number(total - known)])
    let width = (19 * Double(total) + 2).fixed(decimals: 1)
    return """
      <svg class="nid" viewBox="0 0 \(width) 22.4" role="img" aria-label="\(label)">\
      <path class="a-plein" d="\(path(0..<known))"/><path class="a-inconnu" d="\(path(known..<total))"/></svg>
      """
  }
}

extension Language {
  /// When an event happened, with what its source adds.
  func told(_ event: PoleEvent) -> String {
    [self(event.kind.label), period(event.period)].compactMap { $0 }.joined(separator: " ")
  }
}
