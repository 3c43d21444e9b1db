// SPDX-License-Identifier: AGPL-3.0-or-later

/// A questionnaire: pages of questions, with what each asks, when, and within which limits.
public struct Form: Sendable, Hashable {
  /// The identifier of the questionnaire.
  public let id: String
  /// Its title.
  public let title: String
  /// Its version, or the empty text.
  public let version: String
  /// The groups, in the order of the sheet.
  public let groups: [FormGroup]
  /// The pages, in their order.
  public let pages: [FormPage]
  /// Every question, calculation and note, in the order of the sheet.
  public let questions: [Question]
  /// The order in which values and relevance can be computed, by number of question.
  let order: [Int]

  /// The question of this name.
  public func question(named name: String) -> Question? { questions.first { $0.name == name } }

  /// The page of this name.
  public func page(named name: String) -> FormPage? { pages.first { $0.name == name } }

  /// The group of this name.
  public func group(named name: String) -> FormGroup? { groups.first { $0.name == name } }

  /// The questions of a page, in their order.
  public func questions(on page: FormPage) -> [Question] { questions.filter { $0.page == page.name } }

  /// The variables that the questionnaire measures, in its order.
  public var variables: [String] { questions.filter { $0.kind != .note }.map(\.variable) }
}

/// A page of a questionnaire: a group of the first level, or questions that follow one another in none.
public struct FormPage: Sendable, Hashable {
  /// The name of its group, or of its first question.
  public let name: String
  /// The label of its group, or the empty text.
  public let label: String
}

/// Questions that are shown or hidden together.
public struct FormGroup: Sendable, Hashable {
  /// The name of the group.
  public let name: String
  /// Its label, or the empty text.
  public let label: String
  /// What helps to answer its questions, or the empty text.
  public let hint: String
  /// When it is shown; always when nil.
  public let relevant: Expression?
  /// The row of the sheet.
  public let row: Int
}
