// SPDX-License-Identifier: AGPL-3.0-or-later
import Sampling

/// How poles are chosen from the frame.
struct SamplingPlan: Hashable, Sendable {
  /// How many.
  enum Design: Hashable, Sendable {
    /// All of them.
    case census
    /// So many in each stratum.
    case stratified([String: StratifiedDraw.Size])
  }

  /// What the permanent random numbers come from, beside the references.
  var seed: String
  /// How many.
  var design: Design
}
