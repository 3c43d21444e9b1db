// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// The sheet of a pole with its sources numbered, as every part of its page cites them.
struct CitedSheet: Sendable {
  let sheet: PoleSheet
  let language: Language
  private let numbers: [Source: Int]

  init(sheet: PoleSheet, language: Language) {
    self.sheet = sheet
    self.language = language
    numbers = Dictionary(
      zip(sheet.sources, 1...).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
  }

  /// The number that a source bears on the page.
  func number(of source: Source) -> Int { numbers[source] ?? 0 }

  /// What proves a fact called `label`: the numbers of its sources, which unfold.
  func evidence(_ sources: [Source], of label: String) -> HTML {
    guard !sources.isEmpty else { return .empty }
    let named = language(PolesText.sourcesOf, count: sources.count, ["fact": label])
    return """
      <details class="preuve"><summary><span class="sr">\(named) </span>\
      \(each: sources, { "<span class=\"alv-n\">\(number(of: $0))</span>" })</summary>\
      <div class="preuve__texte">\
      \(sources.count > 1 ? "<p>\(language(PolesText.sourcesTogether))</p>" as HTML : .empty)\
      <ul>\(each: sources, link)</ul></div></details>
      """
  }

  private func link(_ source: Source) -> HTML {
    let number = number(of: source)
    let named = language(PolesText.sourceNumber, ["number": String(number)])
    return """
      <li><a href="#source-\(number)"><span class="sr">\(named) </span>\(source.title)</a></li>
      """
  }
}
