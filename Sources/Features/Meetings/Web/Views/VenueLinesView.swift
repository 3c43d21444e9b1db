// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// The lines of the address of a venue.
struct VenueLinesView: View {
  let venue: Venue

  var body: HTML {
    HTML(joining: venue.lines.enumerated().map { place, line in place == 0 ? "\(line)" : "<br>\(line)" })
  }
}
