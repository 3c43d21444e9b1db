// SPDX-License-Identifier: AGPL-3.0-or-later
import Figures
import Markup
import Site
import Territories

/// The map of the register: communes as points, the rest as counts where their territory's name stands.
struct RegisterMap {
  let poles: PlacedPoles
  let atlas: RegisterAtlas
  let language: Language

  /// With départements, each count where it belongs.
  func detailed(_ layout: IntervalChart.Layout) -> PointMap {
    map(
      outlines(of: atlas.departements, .land)
        + outlines(of: atlas.regions, .region).filter { $0.frame == nil },
      counts: poles.departements.compactMap(departementCount) + poles.regions.compactMap(regionCount),
      for: layout)
  }

  /// With régions alone, the counts put together by région.
  func simple(_ layout: IntervalChart.Layout) -> PointMap {
    map(
      outlines(of: atlas.regions, .landOfRegion),
      counts: poles.regionsWithoutCommune.compactMap { group in
        atlas.label(ofRegion: group.territory.code).map {
          count(group, at: $0, .countRegion, PoleSearch.address(ofRegion: group.territory.code))
        }
      }, for: layout)
  }

  private func map(
    _ outlines: [PointMap.Outline], counts: [PointMap.Count], for layout: IntervalChart.Layout
  ) -> PointMap {
    let points = poles.communes.flatMap(points)
    var room = MapRoom(points, magnification: PointMap.magnification(of: layout))
    return PointMap(
      title: language(PolesText.mapTitle), description: language(PolesText.mapDescription),
      width: atlas.departements.width, height: atlas.departements.height, outlines: outlines,
      frames: frames, points: points, counts: counts.map { room.placing($0) },
      source: language(PolesText.mapSource))
  }

  private func outlines(of base: BaseMap, _ kind: PointMap.Outline.Kind) -> [PointMap.Outline] {
    base.outlines.map { outline in
      let inset = base.inset(holding: outline)
      // Overseas, the only département of a région has the same outline.
      return .init(outline.path, inset == nil ? kind : .landOfRegion, frame: inset?.departement)
    }
  }

  private var frames: [PointMap.Frame] {
    atlas.departements.insets.map { inset in
      let name = atlas.departements.outlines.first { $0.code == inset.departement }?.name ?? inset.departement
      return .init(
        code: inset.departement, label: name, x: inset.origin.x, y: inset.origin.y, width: inset.width,
        height: inset.height)
    }
  }

  /// The poles of a commune, side by side round it.
  private func points(_ group: PlacedPoles.Group) -> [PointMap.Point] {
    group.poles.enumerated().compactMap { position, pole in
      guard let centre = atlas.point(of: pole.place) else { return nil }
      let offset = Self.offset(position, of: group.poles.count)
      return .init(
        x: centre.x + offset.x, y: centre.y + offset.y, label: "\(pole.name), \(group.territory.name)",
        href: SiteMap.pole(pole.slug).text)
    }
  }

  /// Where the poles of one commune stand, from its middle: in a row, then in further rows.
  private static func offset(_ position: Int, of count: Int) -> (x: Double, y: Double) {
    guard count > 1 else { return (0, 0) }
    let width = min(count, 4)
    let column = Double(position % width) - Double(width - 1) / 2
    return (column * 15, Double(position / width) * 15)
  }

  private func departementCount(_ group: PlacedPoles.Group) -> PointMap.Count? {
    atlas.label(ofDepartement: group.territory.code).map {
      count(
        group, at: $0, .countDepartement, SiteMap.polesMap.fragment("departement-\(group.territory.code)"))
    }
  }

  private func regionCount(_ group: PlacedPoles.Group) -> PointMap.Count? {
    atlas.label(ofRegion: group.territory.code).map {
      count(group, at: $0, .countRegion, SiteMap.polesMap.fragment("region-\(group.territory.code)"))
    }
  }

  private func count(
    _ group: PlacedPoles.Group, at point: BaseMap.Point, _ text: PolesText, _ address: Address
  ) -> PointMap.Count {
    let label = language(text, count: group.poles.count, ["territory": group.territory.name])
    return .init(x: point.x, y: point.y, count: group.poles.count, label: label, href: address.text)
  }
}
