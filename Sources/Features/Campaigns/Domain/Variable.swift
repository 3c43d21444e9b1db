// SPDX-License-Identifier: AGPL-3.0-or-later
public import Forms

/// A variable of the dictionary, which outlives the questionnaires that measure it.
public struct Variable: Hashable, Sendable {
  /// What its values are.
  public enum Kind: String, Hashable, Sendable {
    case text, integer, decimal, date, one, many, calculation
  }

  /// Its name.
  public let name: String
  /// What its values are.
  public let kind: Kind
  /// What it means: the question as it was first put.
  public let meaning: String
  /// The unit of its values, when they have one.
  public let unit: String?
  /// The codes of its values, each with its label, when it has some.
  public let codes: [Choice]
  /// The first year it speaks of.
  public let since: Int

  /// A variable.
  public init(name: String, kind: Kind, meaning: String, unit: String?, codes: [Choice], since: Int) {
    self.name = name
    self.kind = kind
    self.meaning = meaning
    self.unit = unit
    self.codes = codes
    self.since = since
  }

  /// The variable that `question` measures from `year` on; a note measures none.
  public init?(measuredBy question: Question, since year: Int) {
    let (kind, codes): (Kind, [Choice])
    switch question.kind {
    case .text: (kind, codes) = (.text, [])
    case .integer: (kind, codes) = (.integer, [])
    case .decimal: (kind, codes) = (.decimal, [])
    case .date: (kind, codes) = (.date, [])
    case .one(let choices): (kind, codes) = (.one, choices)
    case .many(let choices): (kind, codes) = (.many, choices)
    case .calculation: (kind, codes) = (.calculation, [])
    case .note: return nil
    }
    let meaning = question.label.isEmpty ? question.name : question.label
    self.init(
      name: question.variable, kind: kind, meaning: meaning, unit: nil, codes: codes, since: year)
  }

  /// The variable once `other` measures it too: its codes grow, nothing else changes.
  ///
  /// - Throws: `.variableChanged` when the values are of another kind.
  public func joined(with other: Variable) throws(CampaignError) -> Variable {
    guard other.kind == kind else { throw .variableChanged(name: name) }
    let known = Set(codes.map(\.name))
    let added = other.codes.filter { !known.contains($0.name) }
    return Variable(
      name: name, kind: kind, meaning: meaning, unit: unit, codes: codes + added,
      since: min(since, other.since))
  }
}
