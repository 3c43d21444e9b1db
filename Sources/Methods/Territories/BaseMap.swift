// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// The outlines of départements or régions on one plane, ready for an SVG, overseas in insets.
public struct BaseMap: Sendable {
  /// A territory's outline.
  public struct Outline: Hashable, Sendable {
    /// The code of the territory.
    public let code: String
    /// Its name.
    public let name: String
    /// The `d` attribute of an SVG path.
    public let path: String
    /// Where its label stands.
    public let label: Point
  }

  /// A point of the plane, y downwards.
  public struct Point: Hashable, Sendable {
    /// Rightwards from the left edge.
    public let x: Double
    /// Downwards from the top edge.
    public let y: Double
  }

  /// The frame in which an overseas département is drawn.
  public struct Inset: Hashable, Sendable {
    /// The code of the département: `974`.
    public let departement: String
    /// The frame's upper left corner.
    public let origin: Point
    /// The frame's width.
    public let width: Double
    /// The frame's height.
    public let height: Double
    let centre: Point
    let longitude, latitude, horizontalScale, verticalScale: Double
  }

  /// The width of the plane.
  public let width: Double
  /// The height of the plane.
  public let height: Double
  /// The outlines, in the order of the file.
  public let outlines: [Outline]
  /// The insets, in the order of their codes.
  public let insets: [Inset]
  private let west, north, scale: Double

  /// Reads a base map as the file of outlines writes it.
  public init(_ json: JSON) throws(TerritoryError) {
    let reader = BaseMapReader(json)
    (width, height) = try reader.size()
    (west, north, scale) = try reader.projection()
    outlines = try reader.outlines()
    insets = try reader.insets()
  }

  /// The inset in which an outline is drawn, none in Europe.
  public func inset(holding outline: Outline) -> Inset? {
    insets.first { inset in
      (inset.origin.x...inset.origin.x + inset.width).contains(outline.label.x)
        && (inset.origin.y...inset.origin.y + inset.height).contains(outline.label.y)
    }
  }

  /// Where a place of a département stands on the plane.
  ///
  /// - Parameters:
  ///   - longitude: in degrees.
  ///   - latitude: in degrees.
  ///   - departement: its code, which says in which inset the place is drawn, if any.
  public func point(longitude: Double, latitude: Double, departement: String) -> Point {
    guard let inset = insets.first(where: { $0.departement == departement }) else {
      let metres = Lambert93.metres(longitude: longitude, latitude: latitude)
      return Point(x: (metres.east - west) * scale, y: (north - metres.north) * scale)
    }
    return Point(
      x: inset.centre.x + (longitude - inset.longitude) * inset.horizontalScale,
      y: inset.centre.y - (latitude - inset.latitude) * inset.verticalScale)
  }

  /// Where a commune stands on the plane.
  public func point(of commune: Commune) -> Point {
    point(longitude: commune.longitude, latitude: commune.latitude, departement: commune.departement)
  }
}
