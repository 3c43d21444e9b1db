// SPDX-License-Identifier: AGPL-3.0-or-later

extension PointMap {
  /// How many times larger marks are drawn in a layout: the screen of a telephone shrinks the plane.
  public static func magnification(of layout: IntervalChart.Layout) -> Double { layout == .compact ? 2 : 1 }
}

extension PointMap.Point {
  /// The radius of its mark, before magnification, in units of the plane.
  public var radius: Double { kind == .main ? 7.5 : 6 }
}

extension PointMap.Count {
  /// The radius of its disc, before magnification, in units of the plane: the area grows with the count, and
  /// the digits have room.
  public var radius: Double {
    max(16 * (0.45 + 0.3 * Double(String(count).count)), 5.5 * Double(max(count, 0)).squareRoot())
  }
}
