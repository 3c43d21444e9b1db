// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// Who writes a version, why and when.
struct VersionSignature: Sendable {
  let author: String
  let reason: String
  let moment: Instant
  /// The day from which what is written holds.
  let day: Day
}
