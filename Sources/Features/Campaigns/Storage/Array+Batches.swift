// SPDX-License-Identifier: AGPL-3.0-or-later

extension Array {
  /// The elements in their order, 500 at the most at a time: a statement binds only so many values.
  var batches: [ArraySlice<Element>] {
    stride(from: 0, to: count, by: 500).map { self[$0..<Swift.min($0 + 500, count)] }
  }
}
