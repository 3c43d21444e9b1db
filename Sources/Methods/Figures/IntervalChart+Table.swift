// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

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

  /// The fields of the CSV file: decimal points, shares from 0 to 1, rounded no more than the picture shows.
  ///
  /// Columns: group, label, estimate, low, high, status (`published`, or why the value is hidden).
  public var records: [[String]] {
    [["group", "label", "estimate", "low", "high", "status"]]
      + rows.map { row in
        switch row.value {
        case .estimate(let estimate, let low, let high):
          [row.group ?? "", row.label] + [estimate, low, high].map(field) + ["published"]
        case .hidden(let reason): [row.group ?? "", row.label, "", "", "", reason]
        }
      }
  }

  private func field(_ value: Double) -> String {
    switch unit {
    case .percent(let decimals): value.fixed(decimals: decimals + 2)
    case .number(let decimals): value.fixed(decimals: decimals)
    }
  }
}
