// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Kernel

/// The questionnaire of a unit as it is filled in so far.
struct FilledDesk: Sendable {
  /// The campaign and the unit.
  let desk: ReplyDesk
  /// The questionnaire with its answers.
  let filled: FilledForm

  /// Lets pass only a reply that may be changed on `day`.
  func requireChangeable(on day: Day) throws {
    try desk.campaign.requireOpen(on: day)
    try filled.reply.requireNotSubmitted()
  }

  /// The answers that count, in the same bytes for the same answers.
  var canonicalJSON: String {
    let answers = filled.countingAnswers.mapValues { answer -> JSON in
      answer == .unknown ? .null : .text(answer.text)
    }
    let json: JSON = [
      "campaign": .text(desk.campaign.slug), "unit": .text(desk.unit.reference), "answers": .object(answers),
    ]
    return json.canonical
  }
}
