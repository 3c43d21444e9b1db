// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// Reads the parts of a base map, naming what is missing.
struct BaseMapReader {
  private let json: JSON

  init(_ json: JSON) { self.json = json }

  func size() throws(TerritoryError) -> (width: Double, height: Double) {
    let box = try numbers(json, "viewBox", count: 4)
    return (box[2], box[3])
  }

  func projection() throws(TerritoryError) -> (west: Double, north: Double, scale: Double) {
    let lambert = try member(json, "lambert93")
    return (try number(lambert, "x0"), try number(lambert, "y0"), try number(lambert, "k"))
  }

  func outlines() throws(TerritoryError) -> [BaseMap.Outline] {
    guard let list = json["contours"]?.list else { throw .unreadableMap("contours") }
    var outlines: [BaseMap.Outline] = []
    for item in list {
      let label = try numbers(item, "etiquette", count: 2)
      outlines.append(
        BaseMap.Outline(
          code: try text(item, "code"), name: try text(item, "nom"), path: try text(item, "d"),
          label: BaseMap.Point(x: label[0], y: label[1])))
    }
    return outlines
  }

  func insets() throws(TerritoryError) -> [BaseMap.Inset] {
    guard let members = json["cartouches"]?.object else { throw .unreadableMap("cartouches") }
    var insets: [BaseMap.Inset] = []
    for (code, item) in members.sorted(by: { $0.key < $1.key }) {
      let frame = try numbers(item, "cadre", count: 4)
      insets.append(
        BaseMap.Inset(
          departement: code, origin: BaseMap.Point(x: frame[0], y: frame[1]), width: frame[2],
          height: frame[3], centre: BaseMap.Point(x: try number(item, "cx"), y: try number(item, "cy")),
          longitude: try number(item, "lon0"), latitude: try number(item, "lat0"),
          horizontalScale: try number(item, "kx"), verticalScale: try number(item, "ky")))
    }
    return insets
  }

  private func member(_ json: JSON, _ name: String) throws(TerritoryError) -> JSON {
    guard let value = json[name] else { throw .unreadableMap(name) }
    return value
  }

  private func text(_ json: JSON, _ name: String) throws(TerritoryError) -> String {
    guard let value = json[name]?.text else { throw .unreadableMap(name) }
    return value
  }

  private func number(_ json: JSON, _ name: String) throws(TerritoryError) -> Double {
    guard let value = json[name]?.number else { throw .unreadableMap(name) }
    return value
  }

  private func numbers(_ json: JSON, _ name: String, count: Int) throws(TerritoryError) -> [Double] {
    guard let list = json[name]?.list, list.count == count else { throw .unreadableMap(name) }
    let values = list.compactMap(\.number)
    guard values.count == count else { throw .unreadableMap(name) }
    return values
  }
}
