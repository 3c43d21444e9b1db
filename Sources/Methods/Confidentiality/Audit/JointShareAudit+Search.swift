// SPDX-License-Identifier: AGPL-3.0-or-later

extension JointShareAudit {
  /// Goes through the parts in turn, adding up; sums from which nothing was found are not tried again.
  struct Search {
    private let audit: JointShareAudit
    private let secret: Secret
    private let choices: [[[Int]]]
    private var failed: Set<[Int]> = []
    private var printed: [[Int]: Bool] = [:]
    private(set) var left = JointShareAudit.most

    init(_ audit: JointShareAudit, _ secret: Secret, _ insight: Insight?) {
      self.audit = audit
      self.secret = secret
      choices = audit.parts.enumerated().map { place, part in
        part.choices.filter { numbers in
          if let insight, insight.part == place, numbers[insight.stratum] == insight.impossible {
            return false
          }
          guard secret.part == place else { return true }
          return secret.stratum.map { numbers[$0] != part.truth[$0] }
            ?? (numbers.reduce(0, +) != part.truth.reduce(0, +))
        }
      }
    }

    mutating func finds() -> Bool { completes(0, audit.whole.truth.map { _ in 0 }, hasSmall: false) }

    private mutating func completes(_ place: Int, _ sums: [Int], hasSmall: Bool) -> Bool {
      guard place < choices.count else { return isWhole(sums, hasSmall) }
      let state = [place, hasSmall ? 1 : 0] + sums
      guard !failed.contains(state) else { return false }
      let part = audit.parts[place]
      for numbers in choices[place] {
        guard left > 0 else { return false }
        left -= 1
        let isSmall =
          audit.isShown(part)
          ? !audit.smallStrata(of: part, numbers).isEmpty : audit.isSmall(numbers, of: part)
        if completes(place + 1, zip(sums, numbers).map(+), hasSmall: hasSmall || isSmall) { return true }
      }
      failed.insert(state)
      return false
    }

    private mutating func isWhole(_ sums: [Int], _ hasSmall: Bool) -> Bool {
      if secret.part == nil, let stratum = secret.stratum, sums[stratum] == audit.whole.truth[stratum] {
        return false
      }
      guard !audit.isSmall(sums, of: audit.whole) else { return false }
      // Without numerators, some number is small.
      guard audit.figure.numerator != nil || hasSmall || !audit.smallStrata(of: audit.whole, sums).isEmpty
      else { return false }
      if let known = printed[sums] { return known }
      let isPrinted = audit.isPrinted(sums, audit.whole)
      printed[sums] = isPrinted
      return isPrinted
    }
  }
}
