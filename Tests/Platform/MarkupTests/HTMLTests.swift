// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Markup
import Testing

@Suite struct `A piece of HTML` {
  @Test func `escapes what a person typed, even under a combining accent`() {
    let typed = "\"\u{301}<script>'&"
    let html: HTML = "<p title=\"\(typed)\">\(typed)</p>"
    let safe = "&quot;\u{301}&lt;script&gt;&#39;&amp;"
    #expect(html.text.unicodeScalars.elementsEqual("<p title=\"\(safe)\">\(safe)</p>".unicodeScalars))
  }

  @Test func `takes other pieces as they are`() {
    let items = ["a", "<b>"]
    let html: HTML = "<ul>\(each: items, { "<li>\($0)</li>" })</ul>"
    #expect(html.text == "<ul><li>a</li><li>&lt;b&gt;</li></ul>")
  }

  @Test func `has attributes that come and go`() {
    let html: HTML = "<input\("checked", if: true)\("disabled", if: false)\("id", "a\"b")\("name", nil)>"
    #expect(html.text == "<input checked id=\"a&quot;b\">")
  }

  @Test func `holds data that cannot close its element`() {
    let html: HTML = "<script>\(data: ["a": "</script>"])</script>"
    #expect(html.text == #"<script>{"a":"\u003c/script>"}</script>"#)
  }
}

@Suite struct `An address of a page` {
  @Test func `escapes its segments and its query`() {
    #expect(Address(path: "poles", "a/b é").text == "/poles/a%2Fb%20%C3%A9")
    #expect(
      Address(path: "poles").query([("q", "l'été & co")]).text == "/poles?q=l%27%C3%A9t%C3%A9%20%26%20co")
  }

  @Test(arguments: [
    "javascript:alert(1)", " JavaScript:x", "data:text/html,x", "//evil.example", "https://a b",
  ])
  func `elsewhere is never`(text: String) { #expect(Address(external: text) == nil) }
}
