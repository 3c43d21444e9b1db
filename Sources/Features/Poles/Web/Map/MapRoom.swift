// SPDX-License-Identifier: AGPL-3.0-or-later
import Figures

/// The room that is left on a map: counts stand clear of points and of one another, near where they belong.
struct MapRoom {
  /// What takes room: the middle of a disc and its radius.
  private struct Disc {
    let x, y, radius: Double

    /// How far its edge is from that of another, less than 0 when one covers the other.
    func gap(to other: Disc) -> Double {
      let (across, down) = (x - other.x, y - other.y)
      return (across * across + down * down).squareRoot() - radius - other.radius
    }
  }

  /// How far a count may move: further, it would seem to be elsewhere.
  private static let farthest = 40
  private static let directions: [(x: Double, y: Double)] = [
    (1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7),
  ]

  private var taken: [Disc]
  private let magnification: Double

  /// The room beside these points, drawn larger by `magnification`.
  init(_ points: [PointMap.Point], magnification: Double) {
    self.magnification = magnification
    taken = points.map { Disc(x: $0.x, y: $0.y, radius: $0.radius * magnification) }
  }

  /// The count at the nearest place that is free or, when none is, at the one that hides least.
  mutating func placing(_ count: PointMap.Count) -> PointMap.Count {
    let radius = count.radius * magnification
    let places = Self.offsets.map { Disc(x: count.x + $0.x, y: count.y + $0.y, radius: radius) }
    let free = places.first { room(of: $0) > 1 }
    guard let place = free ?? places.max(by: { room(of: $0) < room(of: $1) }) else { return count }
    taken.append(place)
    return .init(x: place.x, y: place.y, count: count.count, label: count.label, href: count.href)
  }

  private func room(of disc: Disc) -> Double { taken.map { $0.gap(to: disc) }.min() ?? .infinity }

  /// Where to look, from the nearest place to the farthest.
  private static let offsets: [(x: Double, y: Double)] =
    [(0, 0)]
    + stride(from: 4, through: farthest, by: 4).flatMap { distance in
      directions.map { ($0.x * Double(distance), $0.y * Double(distance)) }
    }
}
