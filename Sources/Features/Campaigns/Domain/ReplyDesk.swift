// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Kernel

/// What someone who came by a personal link has before them: the campaign, the unit, what was answered.
struct ReplyDesk: Hashable, Sendable {
  /// The campaign.
  let campaign: Campaign
  /// The unit.
  let unit: SampleUnit
  /// What the register said of the unit when the frame was frozen.
  let register: [String: String]
  /// The reply, without its answers until they are read; nil when nobody has begun.
  let head: Reply?
  /// Whether the reply was sent, taken back, and not sent since: it does not count for now.
  let isReopened: Bool

  /// The reply with which someone begins: what the register proposes.
  func newReply(id: ID<Reply>, to form: Form, at moment: Instant) -> Reply {
    let proposals = form.proposals(from: register, at: moment)
    return Reply(
      id: id, unit: unit.id, openedAt: moment, startedAt: nil, submission: nil,
      answers: Dictionary(proposals.map { ($0.variable, $0) }, uniquingKeysWith: { first, _ in first }))
  }
}
