// SPDX-License-Identifier: AGPL-3.0-or-later

/// A running sum whose rounding errors are carried apart.
///
/// The error does not grow with the number of terms: about 2⁻⁵³ |Σx| + n 2⁻¹⁰⁶ Σ|x|.
///
/// - Source: Neumaier (1974).
struct CompensatedSum {
  private var sum = 0.0
  private var correction = 0.0

  var value: Double { sum + correction }

  mutating func add(_ term: Double) {
    let next = sum + term
    correction += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
    sum = next
  }
}
