// SPDX-License-Identifier: AGPL-3.0-or-later

extension TableTally {
  /// The numbers of respondents, as far as they must stay unknown.
  ///
  /// A hidden line says why: one hidden for too few respondents has fewer than the minimum, any other at
  /// least the minimum. The outsider is taken to use both. A line without respondent is known to be empty.
  func baseSystem(_ rules: DisclosureRules, forced: Set<Int>) -> ProtectedSystem {
    var protected = ProtectedSystem(system: AdditiveSystem(), group: [])
    let places = addBases(to: &protected, rules) { _ in true }
    for line in parts + [total] where lines[line].respondents < rules.minimumRespondents {
      guard lines[line].respondents > 0, let place = places[line] else { continue }
      protected.needs[place] = .init()
      if lines[line].respondents == 1 { protected.lone.append(place) }
    }
    protected.exempt = Set(places.filter { forced.contains($0.key) || $0.key == rest }.values)
      .subtracting(protected.needs.keys)
    return protected
  }

  /// Adds the number of respondents of each line, hidden with its line where `mayHide` says so.
  func addBases(
    to protected: inout ProtectedSystem, _ rules: DisclosureRules, mayHide: (Int) -> Bool
  ) -> [Int: Int] {
    var places: [Int: Int] = [:]
    let minimum = Double(rules.minimumRespondents)
    for line in parts + [total] {
      let count = lines[line].respondents
      let isFew = count < rules.minimumRespondents
      let isAnnounced = line != rest
      places[line] = protected.system.add(
        Double(count), lower: isAnnounced && !isFew ? minimum : 0, upper: mostRespondents(line, rules))
      let isHidden = line == rest || (count > 0 && mayHide(line))
      protected.group.append(isHidden ? line : nil)
    }
    if let sum = places[total] { protected.system.add(sum, isSumOf: parts.compactMap { places[$0] }) }
    return places
  }

  /// The largest number of respondents that a line may have, by its reason and by the draw.
  private func mostRespondents(_ line: Int, _ rules: DisclosureRules) -> Double? {
    guard line != rest else { return nil }
    var most: [Int] = []
    if let drawn, drawn.indices.contains(line) { most.append(drawn[line]) }
    if lines[line].respondents < rules.minimumRespondents { most.append(rules.minimumRespondents - 1) }
    if reasons[line] == .tooFewForAmount { most.append(rules.minimumForAmounts - 1) }
    return most.min().map(Double.init)
  }
}
