// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

extension PoleSummary {
  /// The order of lists: by name without case or accents, then by address.
  static func isListedBefore(_ left: PoleSummary, _ right: PoleSummary) -> Bool {
    (left.name.folded, left.slug) < (right.name.folded, right.slug)
  }
}
