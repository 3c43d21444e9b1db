// SPDX-License-Identifier: AGPL-3.0-or-later

extension TableTally {
  /// The systems of what the figures make known, when the numbers of respondents of the lines outside
  /// `hiddenBases` are known.
  func measureSystems(_ rules: DisclosureRules, hiddenBases: Set<Int>, forced: Set<Int>) -> [ProtectedSystem]
  {
    var systems = lines[total].amounts.indices.map { amountSystem($0, rules, forced) }
    if measure == .share { systems.append(partSystem(rules, hiddenBases, forced)) }
    return systems
  }

  /// Weighted sums: what an estimate and a known population give back.
  private func amountSystem(_ family: Int, _ rules: DisclosureRules, _ forced: Set<Int>) -> ProtectedSystem {
    var protected = ProtectedSystem(system: AdditiveSystem(), group: [])
    var places: [Int: Int] = [:]
    let hasNegative = lines[total].amounts[family].hasNegative
    for line in parts + [total] {
      let amount = lines[line].amounts[family]
      let place = protected.system.add(
        amount.sum, lower: hasNegative ? nil : 0, upper: measure == .share ? lines[line].weight : nil)
      places[line] = place
      protected.group.append(lines[line].respondents > 0 ? line : nil)
      if lines[line].respondents == 1 { protected.lone.append(place) }
      if unsafe.contains(line) { protected.needs[place] = room(around: amount, rules) }
    }
    if let sum = places[total] { protected.system.add(sum, isSumOf: parts.compactMap { places[$0] }) }
    exempt(&protected, places, forced)
    return protected
  }

  private func room(around amount: RowTally.Amount, _ rules: DisclosureRules) -> ProtectedSystem.Room {
    // The parts of a share are judged as counts; their weighted sums must only not follow exactly.
    if measure == .share { return .init() }
    let relative = rules.relativeRoom * amount.size
    if measure == .count { return .init(down: relative, up: relative) }
    return .init(down: relative, up: max(relative, amount.largest / rules.dominance - amount.size))
  }

  /// Numerators, remainders and numbers of respondents, as linked tables with one pattern.
  private func partSystem(
    _ rules: DisclosureRules, _ hiddenBases: Set<Int>, _ forced: Set<Int>
  ) -> ProtectedSystem {
    var protected = ProtectedSystem(system: AdditiveSystem(), group: [])
    let bases = addBases(to: &protected, rules, mayHide: hiddenBases.contains)
    var numerators: [Int: Int] = [:]
    var remainders: [Int: Int] = [:]
    for line in parts + [total] {
      let tally = lines[line]
      let (upper, lower) = announced(line, rules, isBaseKnown: line != rest && !hiddenBases.contains(line))
      for (isNumerator, count) in [(true, tally.numerator), (false, tally.remainder)] {
        let isSmall = count <= tally.respondents - count
        let place = protected.system.add(Double(count), lower: lower, upper: isSmall ? upper : nil)
        protected.group.append(tally.respondents > 0 ? line : nil)
        if isNumerator { numerators[line] = place } else { remainders[line] = place }
        if unsafe.contains(line) { protected.needs[place] = .init() }
        if tally.respondents == 1 { protected.lone.append(place) }
      }
      if let base = bases[line], let numerator = numerators[line], let remainder = remainders[line] {
        protected.system.add(base, isSumOf: [numerator, remainder])
      }
    }
    for side in [numerators, remainders] {
      if let sum = side[total] { protected.system.add(sum, isSumOf: parts.compactMap { side[$0] }) }
      exempt(&protected, side, forced)
    }
    protected.exempt.formUnion(bases.values)
    return protected
  }

  /// What the reason shown tells of the smaller and of both parts of a hidden line.
  ///
  /// « Moins de 3 d’un côté » does not say which side; with few respondents it says nothing, with more the
  /// outsider is taken to have guessed the side.
  private func announced(
    _ line: Int, _ rules: DisclosureRules, isBaseKnown: Bool
  ) -> (upper: Double?, lower: Double) {
    guard line != rest else { return (nil, 0) }
    let minimum = Double(rules.minimumRespondents)
    switch reasons[line] {
    case nil: return (nil, minimum)
    case .smallPart where isBaseKnown && lines[line].respondents >= 2 * rules.minimumRespondents:
      return (minimum - 1, 0)
    default: return (nil, 0)
    }
  }

  /// A line that is not unsafe, and is hidden for another reason than this system, has nothing to lose in it.
  private func exempt(_ protected: inout ProtectedSystem, _ places: [Int: Int], _ forced: Set<Int>) {
    for (line, place) in places where !unsafe.contains(line) && (forced.contains(line) || line == rest) {
      protected.exempt.insert(place)
    }
  }
}
