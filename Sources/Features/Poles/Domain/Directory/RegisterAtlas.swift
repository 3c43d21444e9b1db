// SPDX-License-Identifier: AGPL-3.0-or-later
public import Territories

/// The outlines that maps of the register are drawn on.
public struct RegisterAtlas: Sendable {
  /// The départements.
  public let departements: BaseMap
  /// The régions, on the same plane.
  public let regions: BaseMap

  /// An atlas of these outlines.
  public init(departements: BaseMap, regions: BaseMap) {
    self.departements = departements
    self.regions = regions
  }

  /// Where the name of a département stands.
  func label(ofDepartement code: String) -> BaseMap.Point? {
    departements.outlines.first { $0.code == code }?.label
  }

  /// Where the name of a région stands.
  func label(ofRegion code: String) -> BaseMap.Point? { regions.outlines.first { $0.code == code }?.label }

  /// Where a place known to its commune stands.
  func point(of place: Place) -> BaseMap.Point? {
    guard let point = place.point, let departement = place.departement else { return nil }
    return departements.point(
      longitude: point.longitude, latitude: point.latitude, departement: departement.code)
  }
}
