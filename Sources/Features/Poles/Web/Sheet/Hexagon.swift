// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation

/// Numbers as drawings write them: a point, one decimal.
enum Drawn {
  static func number(_ value: Double) -> String { String(format: "%.1f", value) }
}

/// The cell of the swarm.
enum Hexagon {
  /// The outline of a hexagon, a corner on top.
  static func path(x: Double, y: Double, radius: Double) -> String {
    let half = radius * 0.866
    let corners = [
      (0, -radius), (half, -radius / 2), (half, radius / 2), (0, radius), (-half, radius / 2),
      (-half, -radius / 2),
    ]
    let points = corners.map { "\(Drawn.number(x + $0.0)) \(Drawn.number(y + $0.1))" }
    return "M" + points.joined(separator: "L") + "z"
  }
}
