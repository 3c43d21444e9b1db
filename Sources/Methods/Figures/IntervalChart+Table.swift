// SPDX-License-Identifier: AGPL-3.0-or-later

extension IntervalChart {
  /// The table of the figure as readers see it: a header, then one record per row, in the order of the
  /// picture.
  public var table: [[String]] {
    let hasGroups = rows.contains { $0.group != nil }
    let header = (hasGroups ? [groupHeading] : []) + [rowHeading, estimateHeading, intervalHeading]
    return [header]
      + rows.map { row in
        let names = (hasGroups ? [row.group ?? ""] : []) + [row.label]
        return switch row.value {
        case .estimate(let estimate, let low, let high):
          names + [text(estimate), text(from: low, to: high)]
        case .hidden(let reason): names + [reason, ""]
        }
      }
  }
}
