// SPDX-License-Identifier: AGPL-3.0-or-later
public import Forms
public import Kernel
import Persistence

extension ReplyTable {
  /// The answers that count of every reply sent to a campaign, by unit and variable: those that its receipt
  /// proves.
  ///
  /// Each is read on the day it was sent, where it was sent: at midnight `today()` is not the same day
  /// everywhere, and the questions shown may depend on it.
  /// - Parameter shelf: where questionnaires stand that were read before.
  public func answers(
    of campaign: ID<Campaign>, shelf: FormShelf = FormShelf()
  ) throws -> [ID<SampleUnit>: [String: Answer]] {
    guard let form = try session.campaigns.form(of: campaign) else { return [:] }
    let questions = try shelf.form(form, in: session)
    return try sent(to: campaign, form: questions).reduce(into: [:]) { counting, reply in
      guard let submission = reply.submission else { return }
      let clock = FormClock(today: submission.submittedOn, now: submission.submittedAt)
      counting[reply.unit] = FilledForm(form: questions, reply: reply, clock: clock).countingAnswers
    }
  }
}
