// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms

/// A variable of the dictionary, which outlives the questionnaires that measure it.
struct Variable: Hashable, Sendable {
  /// What its values are.
  enum Kind: String, Hashable, Sendable {
    case text, integer, decimal, date, one, many
    /// A value computed from other answers.
    case calculation
    /// No value: a check between answers, of which the reason is kept.
    case check
  }

  /// Its name.
  let name: String
  /// What its values are.
  let kind: Kind
  /// What it means: the question as it was first put.
  let meaning: String
  /// The unit of its values, when they have one.
  let unit: String?
  /// The codes of its values, each with its label, when it has some.
  let codes: [Choice]
  /// The first year it speaks of.
  let since: Int
}

extension Variable {
  /// The variable that `question` measures from `year` on; a note without a check measures none.
  init?(measuredBy question: Question, since year: Int) {
    let (kind, codes): (Kind, [Choice])
    switch question.kind {
    case .text: (kind, codes) = (.text, [])
    case .integer: (kind, codes) = (.integer, [])
    case .decimal: (kind, codes) = (.decimal, [])
    case .date: (kind, codes) = (.date, [])
    case .one(let choices): (kind, codes) = (.one, choices)
    case .many(let choices): (kind, codes) = (.many, choices)
    case .calculation: (kind, codes) = (.calculation, [])
    case .note where question.softConstraint != nil: (kind, codes) = (.check, [])
    case .note: return nil
    }
    let said = kind == .check ? question.softConstraintMessage : question.label
    let meaning = said.isEmpty ? question.name : said
    self.init(
      name: question.variable, kind: kind, meaning: meaning, unit: nil, codes: codes, since: year)
  }

  /// The variable once `other` measures it too: its codes grow, nothing else changes.
  ///
  /// - Throws: `.variableChanged` when the values are of another kind.
  func joined(with other: Variable) throws(CampaignError) -> Variable {
    guard other.kind == kind else { throw .variableChanged(name: name) }
    let known = Set(codes.map(\.name))
    let added = other.codes.filter { !known.contains($0.name) }
    return Variable(
      name: name, kind: kind, meaning: meaning, unit: unit, codes: codes + added,
      since: min(since, other.since))
  }
}
