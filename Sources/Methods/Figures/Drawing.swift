// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// Writes an SVG, element by element, in one of its two looks.
struct Drawing {
  /// Where the SVG is shown: inside a page that has the style sheet, or alone.
  enum Look { case page, standalone }

  enum Anchor: String { case start, middle, end }

  let look: Look
  private(set) var svg = ""

  init(_ look: Look) { self.look = look }

  /// Raw markup of ours, never a text from elsewhere.
  mutating func raw(_ markup: String) { svg += markup }

  mutating func title(_ text: String, id: String? = nil) { element("title", text, id: id) }

  mutating func description(_ text: String, id: String? = nil) { element("desc", text, id: id) }

  mutating func path(_ data: String, _ mark: Mark) {
    svg += "<path\(style(mark)) d=\"\(data.escaped)\"/>"
  }

  mutating func circle(_ x: Double, _ y: Double, radius: Double, _ mark: Mark) {
    svg += "<circle\(style(mark)) cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"\(n(radius))\"/>"
  }

  mutating func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ paint: Paint) {
    let style =
      switch paint {
      case .mark(let mark): self.style(mark)
      case .pattern(let id): " fill=\"url(#\(id.escaped))\""
      }
    svg += "<rect\(style) x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(width))\" height=\"\(n(height))\"/>"
  }

  enum Paint {
    case mark(Mark)
    case pattern(String)
  }

  mutating func text(
    _ text: String, _ x: Double, _ y: Double, size: Double, _ mark: Mark = .text, _ anchor: Anchor = .start,
    halo: Bool = false
  ) {
    let end = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    svg += "<text\(style(mark, halo: halo)) x=\"\(n(x))\" y=\"\(n(y))\" font-size=\"\(n(size))\"\(end)>"
    svg += text.escaped + "</text>"
  }

  /// The attributes that give a mark its look, with the space before.
  private func style(_ mark: Mark, halo: Bool = false) -> String {
    switch look {
    case .page:
      let names = [mark.rawValue, halo ? "halo halo--s" : ""].filter { !$0.isEmpty }
      return names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
    case .standalone:
      let outline =
        halo ? " paint-order=\"stroke\" stroke=\"#FFFFFF\" stroke-width=\"5\" stroke-linejoin=\"round\"" : ""
      return " " + mark.literal + outline
    }
  }

  private mutating func element(_ name: String, _ text: String, id: String?) {
    let identity = id.map { " id=\"\($0.escaped)\"" } ?? ""
    svg += "<\(name)\(identity)>" + text.escaped + "</\(name)>"
  }
}

/// A coordinate: at most one decimal, the same bytes on every machine.
func n(_ value: Double) -> String {
  let text = value.fixed(decimals: 1)
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

/// The opening of an SVG file of its own.
func standaloneHead(width: Double, height: Double) -> String {
  "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(n(width))\" height=\"\(n(height))\""
    + " viewBox=\"0 0 \(n(width)) \(n(height))\" role=\"img\""
    + " font-family=\"Inter, system-ui, 'Noto Sans', 'Liberation Sans', sans-serif\">"
}
