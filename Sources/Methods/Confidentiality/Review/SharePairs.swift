// SPDX-License-Identifier: AGPL-3.0-or-later

/// The pairs of numbers by stratum, of then and of now, that two versions of a share leave possible.
///
/// Each version alone may hide a number that both together give back: few numbers of then can have become few
/// numbers of now, when it is known how many respondents came and went.
struct SharePairs {
  private let earlier: EarlierShare
  private let then: ShareWorlds
  private let now: ShareWorlds
  /// How many have the property now, where it is published.
  private let numerator: Int?
  /// What the earlier version leaves possible, alone; nil when it cannot be told.
  private let possibleThen: [[Int]]?

  /// The pairs of an earlier share and the one under review; nil when neither has a secret.
  init?(_ earlier: EarlierShare, beside whole: ShareWhole, _ now: ShareWorlds, _ rules: DisclosureRules) {
    guard let figure = earlier.whole.figure else { return nil }
    let old = ShareWhole(earlier.table, hiding: earlier.hidden, rules)
    guard old.hasSecret || whole.hasSecret else { return nil }
    let ladder = Grain.ladder(of: earlier.table)
    let rung = ladder.firstIndex { $0.coarseStep == figure.roundedTo }
    self.earlier = earlier
    self.now = now
    then = ShareWorlds(old)
    var possible = rung.flatMap { [then] in then.possible(at: $0, of: ladder, isAlone: earlier.isAlone) }
    if case .exactly(let numerator) = figure.numerator {
      possible = possible?.filter { $0.reduce(0, +) == numerator }
    }
    possibleThen = possible
    // Where no number is small, the numerator is published.
    numerator = whole.hasSecret ? nil : whole.truth.reduce(0, +)
  }

  /// Whether each secret number of either version could have another value, both being read.
  func areSeveral(at rung: Int, of ladder: [Grain]) -> Bool {
    guard let possibleThen, let possibleNow = now.possible(at: rung, of: ladder, isAlone: false) else {
      return false
    }
    let (old, new) = (possibleThen.map(then.byStratum), possibleNow.map(now.byStratum))
    var pairs: (then: [[Int]], now: [[Int]]) = ([], [])
    for (place, numbers) in new.enumerated()
    where numerator.map({ $0 == possibleNow[place].reduce(0, +) }) ?? true {
      for (other, before) in old.enumerated() where earlier.may(before, become: numbers) {
        pairs.then.append(possibleThen[other])
        pairs.now.append(possibleNow[place])
      }
    }
    return now.hides(pairs.now) && then.hides(pairs.then)
  }
}
