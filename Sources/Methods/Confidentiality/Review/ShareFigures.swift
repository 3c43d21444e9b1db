// SPDX-License-Identifier: AGPL-3.0-or-later

extension CandidateTable {
  /// The line of a row, or of the whole, if so many of these respondents had the property, group by group.
  func figure(_ members: [[Int]], _ numbers: [Int], row: Int?) -> Candidate? {
    var values = contributions.map(\.value)
    for (group, number) in zip(members, numbers) {
      for (place, member) in group.enumerated() { values[member] = place < number ? 1 : 0 }
    }
    return recalculation?.line(values, row)
  }

  /// Whether the weights of these respondents are equal, so that numbers alone make a share of them.
  func hasEvenWeights(_ members: [Int]) -> Bool {
    let weights = members.map { contributions[$0].weight }
    return (weights.max() ?? 0) - (weights.min() ?? 0) <= 1e-9 * (weights.max() ?? 0)
  }
}

extension Grain {
  /// What is printed of a line: its value and its ends.
  func printed(_ line: Candidate?) -> [Double?] {
    [line?.estimate.map(nearest), line?.low.map(below), line?.high.map(above)]
  }
}
