// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel

/// Who writes a version, why and when.
struct VersionSignature: Sendable {
  let author: String
  let reason: String
  let moment: Instant

  /// The day from which what is written holds.
  var day: Day { moment.clock(in: .gmt).day }
}
