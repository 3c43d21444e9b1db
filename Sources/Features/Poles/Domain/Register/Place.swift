// SPDX-License-Identifier: AGPL-3.0-or-later

/// Where a pole is, as precisely as is known; names stand beside codes, as they were when written.
public struct Place: Hashable, Sendable {
  /// A territory: its official code and its name.
  public struct Territory: Hashable, Sendable {
    /// The official code.
    public let code: String
    /// The name.
    public let name: String

    /// The territory that bears this code.
    public init(code: String, name: String) {
      self.code = code
      self.name = name
    }
  }

  /// A point of the globe, in degrees of WGS 84.
  public struct Point: Hashable, Sendable {
    /// Degrees east of Greenwich.
    public let longitude: Double
    /// Degrees north of the equator.
    public let latitude: Double

    /// The point at these degrees.
    public init(longitude: Double, latitude: Double) {
      self.longitude = longitude
      self.latitude = latitude
    }
  }

  /// How precisely a place is known.
  public enum Precision: Hashable, Sendable, CaseIterable {
    /// To the commune.
    case commune
    /// To the département.
    case departement
    /// To the région.
    case region
    /// Not at all.
    case unknown
  }

  /// The commune.
  public var commune: Territory?
  /// The middle of the commune.
  public var point: Point?
  /// The département.
  public var departement: Territory?
  /// The région.
  public var region: Territory?

  /// A place, unknown unless said.
  public init(
    commune: Territory? = nil, point: Point? = nil, departement: Territory? = nil, region: Territory? = nil
  ) {
    self.commune = commune
    self.point = point
    self.departement = departement
    self.region = region
  }

  /// How precisely it is known.
  public var precision: Precision {
    if commune != nil { return .commune }
    if departement != nil { return .departement }
    return region == nil ? .unknown : .region
  }
}
