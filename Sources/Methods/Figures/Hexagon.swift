// SPDX-License-Identifier: AGPL-3.0-or-later

/// The cell of the swarm.
public enum Hexagon {
  /// The path of a hexagon standing on a corner, as SVG writes it.
  ///
  /// - Parameters:
  ///   - x: where its centre is, in the unit of the drawing.
  ///   - y: where its centre is, downwards.
  ///   - radius: the distance from its centre to a corner.
  public static func path(x: Double, y: Double, radius: Double) -> String {
    let half = n(radius * 0.866)
    let quarter = n(radius / 2)
    return "M\(n(x)) \(n(y - radius))l\(half) \(quarter)v\(n(radius))l-\(half) \(quarter)"
      + "l-\(half) -\(quarter)v-\(n(radius))z"
  }
}
