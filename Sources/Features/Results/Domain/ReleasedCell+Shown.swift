// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality

extension ReleasedCell {
  /// The value with its interval; nil where the rules hide it, and where it has none: a value alone would look
  /// sure, so that none stands on a page.
  var shown: (estimate: Double, low: Double, high: Double)? {
    guard let figure, let low = figure.low, let high = figure.high else { return nil }
    return (figure.estimate, low, high)
  }
}
