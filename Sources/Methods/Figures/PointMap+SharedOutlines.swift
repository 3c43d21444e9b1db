// SPDX-License-Identifier: AGPL-3.0-or-later

extension PointMap {
  /// The outlines alone, for a page that draws the map in several layouts: they are sent once, are shown
  /// nowhere by themselves, and stand in the page before the layouts that refer to them.
  ///
  /// - Parameter id: begins the identifiers of the outlines, unique in the page.
  public func sharedOutlines(id: String) -> String {
    PointMapPainter(map: self, layout: .wide, look: .page, id: id, sharedOutlines: id).outlinesToShare
  }
}
