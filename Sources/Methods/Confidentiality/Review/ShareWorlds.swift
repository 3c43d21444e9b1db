// SPDX-License-Identifier: AGPL-3.0-or-later

/// The numbers by stratum that would give the same published line of shares.
///
/// All of them are computed when they are at most `most`. Who knows the rules knows that a line is rounded
/// to five points only because one point gave something away: where the line is alone to decide, the numbers
/// that would have been published at a finer step are no longer possible. Beyond `most`, other numbers are
/// looked for around the true ones, as many at most; a line for which none is found is not safe.
///
/// A respondent reads the line too, and knows its own answer: numbers without it are not possible for it.
struct ShareWorlds {
  /// How many sets of numbers are computed at most.
  static let most = 4_000

  private let line: ShareLine
  private let isAlone: Bool
  /// Every possible set of numbers with its exact figures; nil when they are too many.
  private let worlds: [(numbers: [Int], figures: [Candidate])]?

  init(_ line: ShareLine, isAlone: Bool) {
    self.line = line
    self.isAlone = isAlone
    guard line.isEven else {
      worlds = []
      return
    }
    let sizes = line.parts.map(\.members.count)
    guard sizes.reduce(1.0, { $0 * Double($1 + 1) }) <= Double(Self.most) else {
      worlds = nil
      return
    }
    worlds = Self.all(sizes).filter(line.couldBe)
      .compactMap { numbers in line.figures(numbers).map { (numbers, $0) } }
  }

  /// Whether each secret number could have another value when the line is rounded to this step.
  func areSeveral(at rung: Int, of ladder: [Grain]) -> Bool {
    guard let worlds else { return areSeveralNearby(ladder[rung]) }
    guard let truth = worlds.first(where: { $0.numbers == line.truth }) else { return false }
    var possible = worlds
    for finer in ladder.prefix(isAlone ? rung : 0) {
      let published = Dictionary(grouping: possible) { Self.printed($0.figures, finer) }
      possible = published.values.filter { !hides($0.map(\.numbers)) }.flatMap { $0 }
    }
    let seen = Self.printed(truth.figures, ladder[rung])
    return hides(possible.filter { Self.printed($0.figures, ladder[rung]) == seen }.map(\.numbers))
  }

  /// Whether these sets of numbers, of which a reader knows that one is the truth, hide the small numbers of
  /// every one of them. All or none: a figure shown for some of them only would strike out the others.
  private func hides(_ worlds: [[Int]]) -> Bool {
    !worlds.isEmpty
      && Witness.all(of: line.parts.map(\.members.count)).allSatisfy { witness in
        isHidden(worlds.filter(witness.isAmong), from: witness)
      }
  }

  /// Whether a small number of these worlds has another value in another of them.
  private func isHidden(_ worlds: [[Int]], from witness: Witness) -> Bool {
    guard let first = worlds.first else { return true }
    let others = worlds.map { line.secrets($0) }
    return line.small(first).allSatisfy { secret in
      witness.isAlone(in: secret, of: line) || others.contains { $0[secret]?.with != others[0][secret]?.with }
    }
  }

  /// Whether each secret number has another value near the truth, one or two other parts making up for it.
  private func areSeveralNearby(_ grain: Grain) -> Bool {
    guard let exact = line.figures(line.truth) else { return false }
    let seen = Self.printed(exact, grain)
    let mine = line.secrets(line.truth)
    let witnesses = Witness.all(of: line.parts.map(\.members.count)).filter { $0.isAmong(line.truth) }
    var left = Self.most
    return line.small(line.truth).allSatisfy { secret in
      var unconvinced = witnesses.filter { !$0.isAlone(in: secret, of: line) }
      for numbers in neighbours(moving: secret, grain) {
        guard left > 0, line.secrets(numbers)[secret]?.with != mine[secret]?.with, line.couldBe(numbers)
        else { continue }
        left -= 1
        guard let figures = line.figures(numbers), Self.printed(figures, grain) == seen else { continue }
        unconvinced.removeAll { $0.isAmong(numbers) }
        if unconvinced.isEmpty { return true }
      }
      return unconvinced.isEmpty
    }
  }

  /// Numbers that differ from the truth in a part of the secret and up to two others, with about the share.
  private func neighbours(moving secret: Int, _ grain: Grain) -> [[Int]] {
    let weights = line.parts.map { part in
      part.members.first.map { line.table.contributions[$0].weight } ?? 0
    }
    let all = zip(weights, line.parts).reduce(0) { $0 + $1.0 * Double($1.1.members.count) }
    let moves = [1, -1, 2, -2, 3, -3]
    var found: [[Int]] = []
    func add(_ changes: [(part: Int, by: Int)]) {
      var numbers = line.truth
      for (part, move) in changes { numbers[part] += move }
      let shift = changes.reduce(0) { $0 + weights[$1.part] * Double($1.by) }
      guard abs(shift) <= grain.step * all,
        zip(numbers, line.parts).allSatisfy({ $0 >= 0 && $0 <= $1.members.count })
      else { return }
      found.append(numbers)
    }
    for part in line.parts.indices where line.parts[part].secret == secret {
      for move in moves {
        add([(part, move)])
        for other in line.parts.indices where other != part {
          for second in moves {
            add([(part, move), (other, second)])
            for third in line.parts.indices
            where third > other && third != part && found.count < 4 * Self.most {
              for last in moves { add([(part, move), (other, second), (third, last)]) }
            }
          }
        }
      }
    }
    return found
  }

  private static func printed(_ figures: [Candidate], _ grain: Grain) -> [Double?] {
    figures.flatMap {
      [$0.estimate.map(grain.nearest), $0.low.map(grain.below), $0.high.map(grain.above)]
    }
  }

  /// Every set of numbers from 0 to these sizes.
  private static func all(_ sizes: [Int]) -> [[Int]] {
    sizes.reduce([[]]) { sets, size in sets.flatMap { set in (0...size).map { set + [$0] } } }
  }
}

/// Someone who reads a line: anyone, or a respondent, who knows that one answer of its part at least is its own.
private struct Witness {
  /// The part to which the respondent belongs, and its size; nil for who did not answer.
  let part: Int?
  let size: Int
  /// Whether it has the property.
  let has: Bool

  static func all(of sizes: [Int]) -> [Witness] {
    [Witness(part: nil, size: 0, has: false)]
      + sizes.enumerated().flatMap { part, size in
        [true, false].map { Witness(part: part, size: size, has: $0) }
      }
  }

  /// Whether its own answer is among these numbers.
  func isAmong(_ numbers: [Int]) -> Bool { part.map { has ? numbers[$0] > 0 : numbers[$0] < size } ?? true }

  /// Whether it knows all of a secret already, being the one respondent of it.
  func isAlone(in secret: Int, of line: ShareLine) -> Bool {
    guard let part, size == 1, line.parts[part].secret == secret else { return false }
    return line.parts.count { $0.secret == secret } == 1
  }
}
