// SPDX-License-Identifier: AGPL-3.0-or-later

/// Corrections for units that did not answer.
public enum Nonresponse {
  /// The weights after correction by response class.
  ///
  ///     wᵢ ← wᵢ · Σ_{class} w / Σ_{class, respondents} w
  ///
  /// - Parameters:
  ///   - responded: whether each row answered.
  ///   - classes: the class of each row, by its place in `names`.
  /// - Returns: one weight by row, 0 where nobody answered.
  /// - Throws: `.emptyResponseClass` when nobody answered in a class: it is to be merged by rule.
  /// - Source: Haziza & Beaumont (2007).
  public static func weightingClass(
    weights: [Double], responded: [Bool], classes: [Int32], names: [String]
  ) throws(EstimationError) -> [Double] {
    var all = Array(repeating: CompensatedSum(), count: names.count)
    var answered = all
    for row in weights.indices {
      let group = Int(classes[row])
      all[group].add(weights[row])
      if responded[row] { answered[group].add(weights[row]) }
    }
    for (group, name) in names.enumerated() where all[group].value > 0 && answered[group].value == 0 {
      throw .emptyResponseClass(name)
    }
    return weights.indices.map { row in
      let group = Int(classes[row])
      return responded[row] ? weights[row] * (all[group].value / answered[group].value) : 0
    }
  }
}
