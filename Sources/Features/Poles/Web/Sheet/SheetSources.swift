// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// The sources of the page, numbered, each with the facts it says.
struct SheetSources: View {
  let context: SheetContext
  private var language: Language { context.language }

  var body: HTML {
    let sources = context.sheet.sources
    return """
      <section aria-labelledby="h-sources"><h2 id="h-sources">      \(sources.isEmpty ? language(PolesText.sourcesNone) : language(PolesText.sources, count: sources.count))</h2>
      <ol class="sources">\(each: sources, item)</ol></section>
      """
  }

  private func item(_ source: Source) -> HTML {
    let number = context.number(of: source)
    let facts = context.sheet.knownFacts.filter { $0.sources.contains(source) }
      .map { language($0.subject.label).lowercasedFirst }.joined(separator: ", ")
    return """
      <li id="source-\(number)"><span class="alv-n" aria-hidden="true">\(number)</span><div><p><b>\(source.title)</b></p>      <p class="source__appuie">\(language(PolesText.supports, ["facts": facts]))</p></div></li>

      """
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
