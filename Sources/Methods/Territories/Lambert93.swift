// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation

/// The French official plane projection, RGF93 / Lambert-93 (EPSG 2154).
enum Lambert93 {
  private static let eccentricity = 0.0818191910428158
  private static let scale = parallelRadius(44)
  private static let cone = log(scale / parallelRadius(49)) / (isometricLatitude(49) - isometricLatitude(44))
  private static let radiusFactor = scale * exp(cone * isometricLatitude(44)) / cone
  private static let originRadius = radiusFactor * exp(-cone * isometricLatitude(46.5))

  /// East and north in metres of a point given in degrees.
  ///
  ///     ρ(φ) = C e^(−n L(φ))     E = 700 000 + ρ sin n(λ − 3°)     N = 6 600 000 + ρ₀ − ρ cos n(λ − 3°)
  ///
  /// with L the isometric latitude, n and C those of the cone secant at 44° and 49°, GRS80 ellipsoid.
  ///
  /// - Source: IGN, NT/G 71, “Projection cartographique conique conforme de Lambert”.
  static func metres(longitude: Double, latitude: Double) -> (east: Double, north: Double) {
    let radius = radiusFactor * exp(-cone * isometricLatitude(latitude))
    let angle = cone * radians(longitude - 3)
    return (700_000 + radius * sin(angle), 6_600_000 + originRadius - radius * cos(angle))
  }

  private static func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }

  private static func isometricLatitude(_ degrees: Double) -> Double {
    let sine = sin(radians(degrees))
    return atanh(sine) - eccentricity * atanh(eccentricity * sine)
  }

  /// The radius in metres of the parallel at a latitude: a cos φ / √(1 − e² sin² φ).
  private static func parallelRadius(_ degrees: Double) -> Double {
    let sine = eccentricity * sin(radians(degrees))
    return 6_378_137 * cos(radians(degrees)) / (1 - sine * sine).squareRoot()
  }
}
