// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Kernel
import Site

/// What a page knows of a question beside what it asks.
struct QuestionState: Sendable {
  /// What it holds, or what is being sent when two people disagree.
  let content: AnswerContent
  /// The revision of the answer that the page shows.
  let revision: Int
  /// Whether the register proposes the answer and nobody has saved it yet.
  let isProposed: Bool
  /// What is wrong with it.
  let problem: AnswerProblem?
  /// Why it is unlikely.
  let remark: SoftRemark?
  /// What another has saved meanwhile.
  let conflict: AnswerConflict?

  /// What was typed, as it is shown in the fields.
  var typed: [String] { content.unread?.values ?? content.answer.typed }
  /// Whether « Je ne sais pas » is ticked.
  var isUnknown: Bool { content.unread?.isUnknown ?? (content.answer == .unknown) }
}

extension Answer {
  /// The answer as a person would type it.
  var typed: [String] {
    switch self {
    case .blank, .unknown: []
    case .text(let text), .one(let text): [text]
    case .integer(let number): [String(number)]
    case .decimal: [text.split(separator: ".").joined(separator: ",")]
    case .date(let day):
      ["\(day.parts.day.padded(to: 2))/\(day.parts.month.padded(to: 2))/\(day.parts.year)"]
    case .many(let names): names
    }
  }
}

extension Question {
  /// An answer as it is read again: labels of choices, numbers and days as people write them.
  func shown(_ content: AnswerContent, in language: Language) -> String? {
    if let unread = content.unread {
      let values = unread.values.map(label(ofChoice:)).joined(separator: ", ")
      return unread.isUnknown ? values + ", " + language(CampaignText.answerUnknown) : values
    }
    switch content.answer {
    case .blank: return nil
    case .unknown: return language(CampaignText.answerUnknown)
    case .text(let text): return text
    // Below ten thousand a number may be a year, which is written without a space.
    case .integer(let number):
      return !isCount && (0..<10_000).contains(number) ? String(number) : language.number(number)
    case .decimal: return content.answer.typed.first
    case .date(let day): return language.day(day)
    case .one(let name): return label(ofChoice: name)
    case .many(let names): return names.map(label(ofChoice:)).joined(separator: ", ")
    }
  }

  private func label(ofChoice name: String) -> String {
    switch kind {
    case .one(let choices), .many(let choices): choices.first { $0.name == name }?.label ?? name
    default: name
    }
  }
}
