// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// The sources of the page, numbered, each with the facts it says.
struct SheetSourcesView: View {
  let cited: CitedSheet
  private var language: Language { cited.language }

  var body: HTML {
    let sources = cited.sheet.sources
    let title =
      sources.isEmpty
      ? language(PolesText.sourcesNone) : language(PolesText.sources, count: sources.count)
    return """
      <section aria-labelledby="h-sources"><h2 id="h-sources">\(title)</h2>
      <ol class="sources">\(each: sources, item)</ol></section>
      """
  }

  private func item(_ source: Source) -> HTML {
    let number = cited.number(of: source)
    let facts = cited.sheet.knownFacts.filter { $0.sources.contains(source) }
      .map { language($0.subject.label).lowercasedFirst }.joined(separator: ", ")
    return """
      <li id="source-\(number)"><span class="alv-n" aria-hidden="true">\(number)</span><div>\
      <p><b>\(source.title)</b></p>\
      <p class="source__appuie">\(language(PolesText.supports, ["facts": facts]))</p></div></li>

      """
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
