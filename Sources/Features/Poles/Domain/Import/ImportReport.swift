// SPDX-License-Identifier: AGPL-3.0-or-later

/// What a file of poles does, or would do, to the register: line by line.
public struct ImportReport: Hashable, Sendable {
  /// What became of a line.
  enum Outcome: Hashable, Sendable {
    /// It makes a new pole.
    case created
    /// It says what the register already holds.
    case unchanged
    /// It changes these values.
    case changed([FieldChange])
    /// It cannot be taken, for these reasons.
    case refused([Refusal])
  }

  /// A line of the file.
  struct Line: Hashable, Sendable {
    /// Its number, the header being line 1.
    let number: Int
    /// The name it gives.
    let name: String
    /// The address of the pole in the register, unless the line is refused.
    let slug: String?
    /// What became of it.
    let outcome: Outcome
    /// Poles that it resembles without being taken for them.
    let questions: [ImportQuestion]
  }

  /// The lines, in order.
  let lines: [Line]
  /// The columns that nothing was made of.
  let ignoredColumns: [String]
  /// Whether the register now holds what the lines say.
  public let isWritten: Bool

  /// How many lines make a new pole.
  public var created: Int { lines.count { $0.outcome == .created } }
  /// How many lines say what is held already.
  var unchanged: Int { lines.count { $0.outcome == .unchanged } }
  /// How many lines change something.
  var changed: Int { lines.count { if case .changed = $0.outcome { true } else { false } } }
  /// How many lines cannot be taken.
  public var refused: Int { lines.count { if case .refused = $0.outcome { true } else { false } } }
  /// How many resemblances are asked about.
  var questions: Int { lines.reduce(0) { $0 + $1.questions.count } }
}

/// A value that a line changes.
struct FieldChange: Hashable, Sendable {
  /// Its column.
  let column: PoleColumn
  /// What the register held; empty for nothing.
  let from: String
  /// What the line says; empty for nothing.
  let to: String
}

/// A pole that a line resembles: only a person can say whether it is the same.
struct ImportQuestion: Hashable, Sendable {
  /// What makes them alike.
  enum Likeness: Hashable, Sendable {
    /// The same name, in another place or with another reference.
    case sameName
    /// A name that is nearly the same, in the same département.
    case closeName
  }

  /// What makes them alike.
  let likeness: Likeness
  /// The name of the other pole.
  let name: String
  /// Its address.
  let slug: String
}
