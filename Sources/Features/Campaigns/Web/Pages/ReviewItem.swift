// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Markup
import Site

/// Something to be looked at again, in words, with the question that it is about.
struct ReviewItem: Hashable, Sendable {
  let question: String
  let sentence: String
}

extension FilledForm {
  /// What is to be looked at again on a page: answers in conflict first, then what is wrong.
  func toReview(
    on page: FormPage, forSubmission: Bool = false, conflicts: [AnswerConflict]? = nil, in language: Language
  ) -> [ReviewItem] {
    let contested = (conflicts ?? self.conflicts(on: page)).map {
      ReviewItem(question: $0.question, sentence: language(CampaignText.conflictTitle))
    }
    let wrong = problems(on: page, forSubmission: forSubmission).map {
      ReviewItem(question: $0.question, sentence: language.sentence(of: $0))
    }
    return contested + wrong
  }

  /// The summary of the whole questionnaire: lines of a table of which the same is said are counted together.
  func summary(in language: Language) -> [ProblemSummary.Item] {
    let numbers = form.questionNumbers
    var groups: [[ReviewItem]] = []
    for item in journey.pages.flatMap({ toReview(on: $0, forSubmission: true, in: language) }) {
      let same = groups.firstIndex { group in
        group[0].sentence == item.sentence && numbers[group[0].question] == numbers[item.question]
      }
      if let same { groups[same].append(item) } else { groups.append([item]) }
    }
    return groups.compactMap { group in
      group.first.map { first in
        .init(field: ReplyField.place(first.question), language.summary(of: group, in: self))
      }
    }
  }
}

extension Language {
  /// What is said of questions that share a number: « Question 16, Coopératives : … ».
  func summary(of items: [ReviewItem], in filled: FilledForm) -> String {
    guard let first = items.first else { return "" }
    let number = number(filled.form.questionNumbers[first.question] ?? 0)
    let place =
      items.count == 1
      ? filled.place(of: first.question, in: self)
      : self(CampaignText.summaryLines, count: items.count, ["number": number])
    return self(CampaignText.summaryItem, ["number": place, "problem": first.sentence])
  }
}
