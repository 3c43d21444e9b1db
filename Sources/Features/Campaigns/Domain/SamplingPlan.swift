// SPDX-License-Identifier: AGPL-3.0-or-later
public import Sampling

/// How poles are chosen from the frame.
public struct SamplingPlan: Hashable, Sendable {
  /// How many.
  public enum Design: Hashable, Sendable {
    /// All of them.
    case census
    /// So many in each stratum.
    case stratified([String: StratifiedDraw.Size])
  }

  /// What the permanent random numbers come from, beside the references.
  public var seed: String
  /// How many.
  public var design: Design

  /// A plan.
  public init(seed: String, design: Design) {
    self.seed = seed
    self.design = design
  }
}
