// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import HTTPTypes
import Kernel
import SiteTesting
import Testing

/// Someone who answers in a browser: reads pages, fills in their form and sends it as browsers do.
struct Respondence {
  let browser: Browser

  /// The form of a page of the questionnaire, as it was given.
  func page(_ name: String) async throws -> SentForm {
    let answer = try await browser.get("/r/pages/\(name)")
    #expect(answer.status == .ok)
    return SentForm(answer.text)
  }

  /// Sends a page back.
  func send(_ form: SentForm, to name: String) async throws -> Answer {
    try await browser.post("/r/pages/\(name)", form.pairs)
  }

  /// Opens a page, types `values` into it and sends it.
  func fill(_ name: String, _ values: [(String, String)]) async throws -> Answer {
    var form = try await page(name)
    for (field, value) in values { form.type(value, into: field) }
    return try await send(form, to: name)
  }
}

extension World {
  /// Yannick has saved 9 in the place of the total; what Awa, whose page was open, is about to send says 7.
  func disagreement() async throws -> (awa: Respondence, yannick: Respondence, mine: SentForm) {
    let (awa, yannick) = (try await respondent("Awa"), try await respondent("Yannick"))
    var (mine, his) = (try await awa.page("membres"), try await yannick.page("membres"))
    mine.type("7", into: "q-total")
    his.type("9", into: "q-total")
    _ = try await yannick.send(his, to: "membres")
    return (awa, yannick, mine)
  }
}

/// The fields of a page, with what a browser would send of them.
struct SentForm {
  private(set) var pairs: [(String, String)] = []
  let text: String

  init(_ html: String) {
    text = html
    for match in html.matches(of: /<(input|textarea)\b([^>]*)>(?:\n?([^<]*)<\/textarea>)?/) {
      let attributes = String(match.2)
      guard let name = Self.attribute("name", attributes) else { continue }
      let type = Self.attribute("type", attributes) ?? "text"
      if ["radio", "checkbox"].contains(type), !attributes.contains(" checked") { continue }
      let value = match.1 == "textarea" ? match.3.map(String.init) : Self.attribute("value", attributes)
      pairs.append((name, Self.plain(value ?? "")))
    }
  }

  /// What the field of this name holds.
  subscript(name: String) -> String? { pairs.first { $0.0 == name }?.1 }

  /// Types or chooses a value; the fields of one name hold one value.
  mutating func type(_ value: String, into name: String) {
    pairs.removeAll { $0.0 == name }
    pairs.append((name, value))
  }

  /// Ticks one more box.
  mutating func tick(_ value: String, of name: String) { pairs.append((name, value)) }

  /// Takes a field away.
  mutating func remove(_ name: String) { pairs.removeAll { $0.0 == name } }

  private static func attribute(_ name: String, _ attributes: String) -> String? {
    guard let start = attributes.range(of: " \(name)=\"") else { return nil }
    return String(attributes[start.upperBound...].prefix { $0 != "\"" })
  }

  private static func plain(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(text) {
      $0.replacingOccurrences(of: $1.0, with: $1.1)
    }
  }
}
