// SPDX-License-Identifier: AGPL-3.0-or-later

/// The numbers by stratum that would give the same published whole of a share.
///
/// All of them are computed when they are at most `most`. Who knows the rules knows that a share is rounded
/// to five points only because one point gave something away: where the whole is alone to decide, the numbers
/// that would have been published at a finer step are no longer possible. Beyond `most`, other numbers are
/// looked for around the true ones, as many at most; a share for which none is found is not safe.
///
/// A respondent reads the share too, and knows its own answer: numbers without it are not possible for it.
struct ShareWorlds {
  /// How many sets of numbers are computed at most.
  static let most = 4_000

  private let whole: ShareWhole
  /// Every possible set of numbers with its exact figures; nil when they are too many.
  private let worlds: [(numbers: [Int], figures: [Candidate])]?

  init(_ whole: ShareWhole) {
    self.whole = whole
    guard whole.isEven else {
      worlds = []
      return
    }
    let sizes = whole.sizes
    guard sizes.reduce(1.0, { $0 * Double($1 + 1) }) <= Double(Self.most) else {
      worlds = nil
      return
    }
    worlds = Self.all(sizes).filter(whole.couldBe)
      .compactMap { numbers in whole.figures(numbers).map { (numbers, $0) } }
  }

  /// Whether each secret number could have another value when the share is rounded to this step.
  ///
  /// - Parameter isAlone: whether the whole alone decides the step.
  func areSeveral(at rung: Int, of ladder: [Grain], isAlone: Bool) -> Bool {
    guard worlds != nil else { return areSeveralNearby(ladder[rung]) }
    return possible(at: rung, of: ladder, isAlone: isAlone).map(hides) ?? false
  }

  /// The sets of numbers that the share leaves possible when it is rounded to this step; nil when they are
  /// too many to be told.
  ///
  /// - Parameter isAlone: whether the whole alone decides the step.
  func possible(at rung: Int, of ladder: [Grain], isAlone: Bool) -> [[Int]]? {
    guard let worlds, let truth = worlds.first(where: { $0.numbers == whole.truth }) else { return nil }
    var possible = worlds
    for finer in ladder.prefix(isAlone ? rung : 0) {
      let published = Dictionary(grouping: possible) { Self.printed($0.figures, finer) }
      possible = published.values.filter { !hides($0.map(\.numbers)) }.flatMap { $0 }
    }
    let seen = Self.printed(truth.figures, ladder[rung])
    return possible.filter { Self.printed($0.figures, ladder[rung]) == seen }.map(\.numbers)
  }

  /// Numbers by the place of their stratum among those of the draw.
  func byStratum(_ numbers: [Int]) -> [Int: Int] {
    Dictionary(uniqueKeysWithValues: zip(whole.strata, numbers))
  }

  /// Whether these sets of numbers, of which a reader knows that one is the truth, hide the small numbers of
  /// every one of them. All or none: a figure shown for some of them only would strike out the others.
  func hides(_ worlds: [[Int]]) -> Bool {
    !worlds.isEmpty
      && Witness.all(of: whole.sizes).allSatisfy { witness in
        let left = worlds.filter(witness.isAmong)
        guard let first = left.first else { return true }
        return whole.small(first).allSatisfy { stratum in
          witness.isAlone(in: stratum) || left.contains { $0[stratum] != first[stratum] }
        }
      }
  }

  /// Whether each small number has another value near the truth, one or two other strata making up for it.
  private func areSeveralNearby(_ grain: Grain) -> Bool {
    guard let exact = whole.figures(whole.truth) else { return false }
    let seen = Self.printed(exact, grain)
    let witnesses = Witness.all(of: whole.sizes).filter { $0.isAmong(whole.truth) }
    var left = Self.most
    return whole.small(whole.truth).allSatisfy { stratum in
      var unconvinced = witnesses.filter { !$0.isAlone(in: stratum) }
      for numbers in neighbours(moving: stratum, grain) where left > 0 && whole.couldBe(numbers) {
        left -= 1
        guard let figures = whole.figures(numbers), Self.printed(figures, grain) == seen else { continue }
        unconvinced.removeAll { $0.isAmong(numbers) }
        if unconvinced.isEmpty { return true }
      }
      return unconvinced.isEmpty
    }
  }

  /// Numbers that differ from the truth in a stratum and up to two others, with about the share.
  private func neighbours(moving part: Int, _ grain: Grain) -> [[Int]] {
    let weights = whole.members.map { whole.table.contributions[$0[0]].weight }
    let all = zip(weights, whole.sizes).reduce(0) { $0 + $1.0 * Double($1.1) }
    let moves = [1, -1, 2, -2, 3, -3]
    var found: [[Int]] = []
    func add(_ changes: [(part: Int, by: Int)]) {
      var numbers = whole.truth
      for (part, move) in changes { numbers[part] += move }
      let shift = changes.reduce(0) { $0 + weights[$1.part] * Double($1.by) }
      guard abs(shift) <= grain.step * all, zip(numbers, whole.sizes).allSatisfy({ $0 >= 0 && $0 <= $1 })
      else { return }
      found.append(numbers)
    }
    for move in moves {
      add([(part, move)])
      for other in weights.indices where other != part {
        for second in moves {
          add([(part, move), (other, second)])
          for third in weights.indices where third > other && third != part && found.count < 4 * Self.most {
            for last in moves { add([(part, move), (other, second), (third, last)]) }
          }
        }
      }
    }
    return found
  }

  private static func printed(_ figures: [Candidate], _ grain: Grain) -> [Double?] {
    figures.flatMap { grain.printed($0) }
  }

  /// Every set of numbers from 0 to these sizes.
  static func all(_ sizes: [Int]) -> [[Int]] {
    sizes.reduce([[]]) { sets, size in sets.flatMap { set in (0...size).map { set + [$0] } } }
  }
}

/// Someone who reads a share: anyone, or a respondent, who knows that one answer of its stratum is its own.
private struct Witness {
  /// The stratum to which the respondent belongs, and its size; nil for who did not answer.
  let stratum: Int?
  let size: Int
  /// Whether it has the property.
  let has: Bool

  static func all(of sizes: [Int]) -> [Witness] {
    [Witness(stratum: nil, size: 0, has: false)]
      + sizes.enumerated().flatMap { stratum, size in
        [true, false].map { Witness(stratum: stratum, size: size, has: $0) }
      }
  }

  /// Whether its own answer is among these numbers.
  func isAmong(_ numbers: [Int]) -> Bool {
    stratum.map { has ? numbers[$0] > 0 : numbers[$0] < size } ?? true
  }

  /// Whether it is the one respondent of this stratum, which it knows already.
  func isAlone(in other: Int) -> Bool { stratum == other && size == 1 }
}
