// SPDX-License-Identifier: AGPL-3.0-or-later

extension IntervalChart {
  /// The width of the screen a picture is drawn for.
  public enum Layout: String, Hashable, Sendable {
    /// Labels at the left, values in columns at the right.
    case wide
    /// For telephones: labels and values above the bars.
    case compact
  }

  /// The picture for a page, with the classes of the style sheet.
  ///
  /// - Parameters:
  ///   - layout: a page includes both; the style sheet shows `figure-wide` or `figure-compact`.
  ///   - id: begins the identifiers inside the picture, unique in the page.
  public func svg(_ layout: Layout, id: String) -> String {
    let painter = IntervalPainter(chart: self, layout: layout, look: .page, id: "\(id)-\(layout.rawValue)")
    return painter.svg
  }

  /// The picture as a file: literal colours, its title, its description and its source inside.
  public func standalone(_ layout: Layout = .wide) -> String {
    IntervalPainter(chart: self, layout: layout, look: .standalone, id: "figure").standalone
  }
}
