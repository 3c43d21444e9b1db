// SPDX-License-Identifier: AGPL-3.0-or-later
import Figures
import Kernel
import Markup
import Site
import Territories

/// Where a pole is, on the outlines round it, as precisely as is known; nothing when nobody says.
struct PlaceLocatorView: View {
  let place: Place
  let atlas: RegisterAtlas
  let language: Language

  var body: HTML {
    switch place.precision {
    case .commune:
      figure(atlas.departements, of: place.departement, at: atlas.point(of: place), .locatedCommune)
    case .departement: figure(atlas.departements, of: place.departement, at: nil, .locatedDepartement)
    case .region: figure(atlas.regions, of: place.region, at: nil, .locatedRegion)
    case .unknown: .empty
    }
  }

  private func figure(
    _ base: BaseMap, of territory: Place.Territory?, at point: BaseMap.Point?, _ note: PolesText
  ) -> HTML {
    guard let territory, let label = base.outlines.first(where: { $0.code == territory.code })?.label else {
      return .empty
    }
    let window = Window(round: point ?? label, isWide: place.precision == .region, in: base)
    let near = base.outlines.filter {
      window.isNear($0.label) && base.inset(holding: $0)?.departement == window.inset
    }
    let here = near.filter { $0.code == territory.code }
    let named = near.filter { window.holds($0.label) }
    let names = [place.commune, place.departement, place.region].compactMap { $0?.name }.joined(
      separator: ", ")
    return """
      <figure class="lieu-bloc">\
      <svg class="lieu" viewBox="\(window.viewBox)" role="img" aria-label="\(names)">\
      \(each: near.filter { $0.code != territory.code }, { "<path class=\"terre\" d=\"\($0.path)\"/>" })\
      \(each: here, { "<path class=\"terre terre--ici\" d=\"\($0.path)\"/>" })\
      \(each: named, { name($0, isHere: $0.code == territory.code, window) })\
      \(point.map { marker($0, window) })</svg>
      <figcaption class="note">\(language(note))</figcaption></figure>
      """
  }

  private func name(_ outline: BaseMap.Outline, isHere: Bool, _ window: Window) -> HTML {
    """
    <text class="\(isHere ? "s-titre" : "s-2")" x="\(n(outline.label.x))" y="\(n(outline.label.y))" \
    font-size="\(n(window.textSize))" text-anchor="middle">\(outline.name)</text>
    """
  }

  private func marker(_ point: BaseMap.Point, _ window: Window) -> HTML {
    let isRight = point.x > window.centre.x
    return """
      <path class="repere-lieu" d="\(Hexagon.path(x: point.x, y: point.y, radius: window.textSize * 0.65))"/>\
      <text class="halo s-titre" x="\(n(point.x + (isRight ? -1 : 1) * window.textSize))" \
      y="\(n(point.y + window.textSize * 0.35))" font-size="\(n(window.textSize * 1.25))" \
      text-anchor="\(isRight ? "end" : "start")">\(place.commune?.name ?? "")</text>
      """
  }

  private func n(_ value: Double) -> String { value.fixed(decimals: 1) }
}

/// The part of the plane that a locator shows.
private struct Window {
  /// The code of the département whose inset it shows, nil in Europe.
  let inset: String?
  let centre: BaseMap.Point
  let width: Double
  let height: Double
  /// The height of the letters, in units of the plane.
  var textSize: Double { width * 0.03 }

  /// A window round a point; overseas, the whole inset.
  init(round point: BaseMap.Point, isWide: Bool, in base: BaseMap) {
    if let inset = base.insets.first(where: { inset in
      (inset.origin.x...inset.origin.x + inset.width).contains(point.x)
        && (inset.origin.y...inset.origin.y + inset.height).contains(point.y)
    }) {
      (width, height) = (inset.width, inset.height)
      self.inset = inset.departement
      left = inset.origin.x
      top = inset.origin.y
    } else {
      inset = nil
      (width, height) = isWide ? (520, 368) : (302, 214)
      left = point.x - width / 2
      top = point.y - height / 2
    }
    centre = point
  }

  private let left, top: Double

  var viewBox: String { [left, top, width, height].map { $0.fixed(decimals: 1) }.joined(separator: " ") }

  /// Whether a name at this point fits.
  func holds(_ point: BaseMap.Point) -> Bool {
    (left + width * 0.1...left + width * 0.9).contains(point.x)
      && (top + textSize * 1.5...top + height - textSize).contains(point.y)
  }

  /// Whether a territory named at this point may reach into the window.
  func isNear(_ point: BaseMap.Point) -> Bool {
    (left - 70...left + width + 70).contains(point.x) && (top - 70...top + height + 70).contains(point.y)
  }
}
