// SPDX-License-Identifier: AGPL-3.0-or-later

extension IntervalChart {
  /// The table of the figure as readers see it: a header, then one record per row, in the order of the
  /// picture.
  public var table: [[String]] {
    [[rowHeading, estimateHeading, intervalHeading]]
      + rows.map { row in
        switch row.value {
        case .estimate(let estimate, let low, let high):
          [row.label, text(estimate), text(from: low, to: high)]
        case .hidden(let reason): [row.label, reason, ""]
        }
      }
  }
}
