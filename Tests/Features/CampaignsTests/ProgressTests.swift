// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Foundation
import Kernel
import Testing

@testable import Campaigns

@Suite struct `How far a questionnaire is` {
  @Test func `is counted page by page, « Je ne sais pas » among the answers`() throws {
    let now = Instant(milliseconds: 0)
    let form = try KeptForm(id: ID(at: now), workbook: .small).form
    let given: [String: Answer] = ["pole_name": .text("Bocage"), "employs": .one("oui"), "jobs": .unknown]
    let answers = given.map { variable, answer in
      KeptAnswer(
        variable: variable, content: AnswerContent(answer: answer), state: .collected, author: .register,
        revision: 1, changedAt: now)
    }
    let reply = Reply(
      id: ID(at: now), unit: ID(at: now), openedAt: now, startedAt: now, submission: nil, answers: [:]
    ).with(answers, startedAt: nil)
    let filled = FilledForm(form: form, reply: reply, clock: FormClock(now, in: .gmt))
    let progress = filled.journey.pages.map { filled.progress(of: $0) }
    #expect(progress.map(\.answered) == [2, 1, 0])
    #expect(progress.map(\.asked) == [2, 2, 6])
    #expect(progress.map(\.isComplete) == [true, false, false])
    #expect(filled.progress.answered == 3)
  }
}
