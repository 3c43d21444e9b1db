// SPDX-License-Identifier: AGPL-3.0-or-later

/// A share as an earlier version shows it: whoever has kept that version reads both together.
public struct EarlierShare: Sendable {
  /// The table it came from, made again from the answers kept with that version.
  public let table: CandidateTable
  /// The rows hidden in it.
  public let hidden: Set<Int>
  /// Whether its strata alone decided how far it was rounded: it had no rows by a variable.
  public let isAlone: Bool
  /// The whole as it was published.
  public let whole: ReleasedCell
  /// By stratum, how many respondents count now and did not then, or answer otherwise.
  public let arrived: [Int: Int]
  /// By stratum, how many counted then and do not now, or answer otherwise.
  public let left: [Int: Int]

  /// A share as an earlier version shows it; the strata are those of the table under review.
  public init(
    table: CandidateTable, hidden: Set<Int>, isAlone: Bool, whole: ReleasedCell, arrived: [Int: Int],
    left: [Int: Int]
  ) {
    self.table = table
    self.hidden = hidden
    self.isAlone = isAlone
    self.whole = whole
    self.arrived = arrived
    self.left = left
  }

  /// Whether numbers of then may have become these numbers of now, both by stratum.
  func may(_ then: [Int: Int], become now: [Int: Int]) -> Bool {
    Set(then.keys).union(now.keys).allSatisfy { stratum in
      let change = now[stratum, default: 0] - then[stratum, default: 0]
      return change <= arrived[stratum, default: 0] && -change <= left[stratum, default: 0]
    }
  }
}
