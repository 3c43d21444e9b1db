// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

extension Period {
  /// Whether nothing is known of when.
  var isUnknown: Bool { earliest == nil && latest == nil }
}
