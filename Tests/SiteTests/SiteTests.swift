// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Server
import Site
import Testing

@Suite struct `The texts of the site` {
  @Test(arguments: Language.allCases)
  func `are all there, and none is without use`(language: Language) {
    #expect(SiteText.catalog.keys(in: language) == Set(SiteText.allCases.map(\.rawValue)))
  }

  @Test func `write large numbers as the French do`() {
    #expect(Language.french.number(1_234_567) == "1\u{202F}234\u{202F}567")
    #expect(Language.french.number(-160) == "−160")
  }
}

@Suite struct `The home page` {
  @Test func `has one title and says what is not there yet`() {
    let html = HomeView(language: .french).body.text
    #expect(html.components("<h1>") == 1)
    #expect(html.contains("pas encore leurs pages"))
  }
}

extension String {
  fileprivate func components(_ mark: String) -> Int {
    split(separator: mark, omittingEmptySubsequences: false).count - 1
  }
}
