// SPDX-License-Identifier: AGPL-3.0-or-later

/// The numbers that the lines of a share by a variable leave possible together.
///
/// The rows come first: each leaves the numbers by stratum that would print it, or hide it for its reason.
/// They are then added up, and the sums must print the whole. Numbers by stratum are written as the digits of
/// one number, so that adding rows is adding numbers; at most `most` sums are told apart, and a table with
/// more is not safe. Unlike `ShareWorlds`, it leaves aside what a coarser step tells of the finer ones.
struct JointShares {
  static let most = 4_000

  /// Numbers by stratum of one block, or of the whole.
  private struct Choice {
    let numbers: [Int]
    let code: Int
    let holdsSmall: Bool
    let figure: Candidate?
    let isTruth: Bool
  }
  /// Who reads the table: anyone, or a respondent of this block and stratum, who has the property or not.
  private typealias Witness = (block: Int, stratum: Int, has: Bool)

  private let rules: DisclosureRules
  private let blocks: [ShareBlock]
  private let whole: ShareBlock
  private let choices: [[Choice]]
  private let wholes: [Choice]

  /// Nothing when the sums are too many, or the weights of a stratum differ.
  init?(_ table: CandidateTable, _ blocks: [ShareBlock], _ rules: DisclosureRules) {
    let whole = ShareBlock(merging: blocks)
    let sizes = whole.sizes
    guard sizes.reduce(1.0, { $0 * Double($1 + 1) }) <= Double(Self.most),
      whole.members.allSatisfy({ table.hasEvenWeights($0) })
    else { return nil }
    let units = sizes.indices.map { h in sizes[..<h].reduce(1) { $0 * ($1 + 1) } }
    func choices(_ block: ShareBlock, isDrawn: Bool) -> [Choice] {
      ShareWorlds.all(block.sizes).filter { block.couldBe($0, rules) }.map { numbers in
        Choice(
          numbers: numbers, code: zip(numbers, units).reduce(0) { $0 + $1.0 * $1.1 },
          holdsSmall: block.holdsSmall(numbers, rules),
          figure: isDrawn ? table.figure(block.members, numbers, row: block.row) : nil,
          isTruth: numbers == block.truth)
      }
    }
    self.choices = blocks.map { choices($0, isDrawn: $0.isShown) }
    wholes = choices(whole, isDrawn: true)
    self.rules = rules
    self.blocks = blocks
    self.whole = whole
  }

  /// Whether each small number could have another value when the lines are rounded to this step, for anyone
  /// and for each respondent.
  func areSeveral(at grain: Grain) -> Bool {
    let rows = choices.map { Self.printedAlike($0, grain) }
    let allowed = Self.printedAlike(wholes, grain)
    guard hides(rows, allowed, from: nil) else { return false }
    return blocks.indices.allSatisfy { block in
      whole.sizes.indices.allSatisfy { stratum in
        [true, false].allSatisfy { has in
          var own = rows
          own[block].removeAll { $0.numbers[stratum] == (has ? 0 : blocks[block].sizes[stratum]) }
          return own[block].isEmpty || hides(own, allowed, from: (block, stratum, has))
        }
      }
    }
  }

  private static func printedAlike(_ choices: [Choice], _ grain: Grain) -> [Choice] {
    guard let truth = choices.first(where: \.isTruth) else { return [] }
    let seen = grain.printed(truth.figure)
    return choices.filter { grain.printed($0.figure) == seen }
  }

  /// Whether no small number is the only one left for its block, or for the whole of its stratum.
  private func hides(_ rows: [[Choice]], _ allowed: [Choice], from witness: Witness?) -> Bool {
    let (left, wholes) = possible(rows, allowed)
    guard !wholes.isEmpty else { return witness != nil }
    func isSafe(_ secrets: [[ShareBlock.Secret]], own: Int?) -> Bool {
      guard let first = secrets.first else { return true }
      return first.indices.allSatisfy { at in
        let secret = first[at]
        // The one respondent of it knows it.
        let isOwn = own != nil && secret.size == 1 && (secret.stratum ?? own) == own
        return !rules.isSmall(secret.with, of: secret.size) || isOwn
          || secrets.contains { $0[at].with != secret.with }
      }
    }
    let areRowsSafe = blocks.indices.allSatisfy { block in
      let secrets = left[block].map { blocks[block].secrets($0.numbers) }
      return isSafe(secrets, own: witness?.block == block ? witness?.stratum : nil)
    }
    return areRowsSafe && isSafe(wholes.map { whole.secrets($0.numbers) }, own: witness?.stratum)
  }

  /// The choices of each block that belong to a table as it is printed, and the wholes that do.
  ///
  /// A sum is kept with whether some small number is in it: no numerator is given, so that there is one.
  private func possible(_ rows: [[Choice]], _ allowed: [Choice]) -> (rows: [[Choice]], wholes: [Choice]) {
    let count = 2 * whole.sizes.reduce(1) { $0 * ($1 + 1) }
    func sum(_ state: Int, _ choice: Choice) -> Int {
      (state & ~1) + 2 * choice.code + (state & 1 | (choice.holdsSmall ? 1 : 0))
    }
    var reached: [[Int]] = [[0]]
    for row in rows {
      var isReached = Array(repeating: false, count: count)
      for state in reached[reached.count - 1] { for choice in row { isReached[sum(state, choice)] = true } }
      reached.append(isReached.indices.filter { isReached[$0] })
    }
    var completes = Array(repeating: false, count: count)
    for whole in allowed {
      completes[2 * whole.code + 1] = true
      completes[2 * whole.code] = whole.holdsSmall
    }
    let ends = Set(reached[rows.count].filter { completes[$0] }.map { $0 / 2 })
    var left = rows
    for block in rows.indices.reversed() {
      let next = completes
      completes = Array(repeating: false, count: count)
      left[block] = rows[block].filter { choice in
        var isPossible = false
        for state in reached[block] where next[sum(state, choice)] {
          completes[state] = true
          isPossible = true
        }
        return isPossible
      }
    }
    return (left, allowed.filter { ends.contains($0.code) })
  }
}
