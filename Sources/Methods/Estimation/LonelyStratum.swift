// SPDX-License-Identifier: AGPL-3.0-or-later

/// What a stratum with one row out of several units adds to a variance.
///
/// - Source: R `survey`, `options(survey.lonely.psu)`, version 4.5.
public enum LonelyStratum: String, Hashable, Sendable, CaseIterable {
  /// The estimate is refused.
  case fail
  /// Nothing.
  case remove
  /// Nothing: the unit is held to represent itself.
  case certainty
  /// (1 − f_h)(z_h1 − z̄)², with z̄ the mean of z over the strata present.
  case adjust
  /// The mean of what the other strata add.
  case average
}
