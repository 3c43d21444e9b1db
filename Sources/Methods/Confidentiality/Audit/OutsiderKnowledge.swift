// SPDX-License-Identifier: AGPL-3.0-or-later

/// What is known of the hidden values by someone who sees all that is published: bounds and linear equations.
struct OutsiderKnowledge {
  /// A hidden value; a bound that is nil is not known.
  struct Unknown {
    var lower: Double?
    var upper: Double?
    var isWhole: Bool
  }

  /// Σ coefficient · unknown = constant.
  struct Equation {
    var terms: [Int: Double]
    var constant: Double
  }

  private(set) var unknowns: [Unknown] = []
  private(set) var equations: [Equation] = []

  /// One side of a sum: a value that is published, or a hidden one.
  enum Term {
    case known(Double)
    case unknown(Int)
  }

  /// A new hidden value.
  mutating func unknown(lower: Double?, upper: Double? = nil, isWhole: Bool) -> Term {
    unknowns.append(Unknown(lower: lower, upper: upper, isWhole: isWhole))
    return .unknown(unknowns.count - 1)
  }

  /// States that `total` is the sum of `parts`.
  mutating func state(_ total: Term, isSumOf parts: [Term]) {
    var equation = Equation(terms: [:], constant: 0)
    for (term, sign) in parts.map({ ($0, 1.0) }) + [(total, -1.0)] {
      switch term {
      case .known(let value): equation.constant -= sign * value
      case .unknown(let place): equation.terms[place, default: 0] += sign
      }
    }
    if !equation.terms.isEmpty { equations.append(equation) }
  }

  /// The same knowledge, with one value learnt.
  func learning(_ place: Int, is value: Double) -> OutsiderKnowledge {
    var more = self
    more.unknowns[place].lower = value
    more.unknowns[place].upper = value
    return more
  }
}
