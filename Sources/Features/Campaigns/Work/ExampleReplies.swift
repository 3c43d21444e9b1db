// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel
public import Persistence

/// Replies written down in a file, played into a fictitious campaign as poles would give them.
///
///     {"replies": [{"reference": "FIC-010", "state": "submitted",
///                   "answers": {"a1_nom": "…", "d1_secteurs": ["energie"]}, "unknown": ["g5_activites"]}]}
public struct ExampleReplies: Sendable {
  private let replies: [JSON]

  /// The replies that `json` holds.
  public init(_ json: JSON) throws(ExampleRepliesError) {
    guard let replies = json["replies"]?.list else { throw .unreadable(reference: "") }
    self.replies = replies
  }

  /// Plays every reply, one an hour from `start` on.
  public func play(
    in campaign: Campaign, store: Store, with work: ReplyWork, from start: Instant
  ) async throws {
    guard campaign.isFictitious else { throw ExampleRepliesError.realCampaign }
    let units = try await store.read { try $0.frameUnits.units(of: campaign.id) }.filter(\.isSelected)
    let written = Set(replies.compactMap { $0["reference"]?.text })
    if let unit = units.first(where: { !written.contains($0.reference) }) {
      throw ExampleRepliesError.otherSample(reference: unit.reference)
    }
    let byReference = Dictionary(units.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
    for (place, reply) in replies.enumerated() {
      guard let reference = reply["reference"]?.text else {
        throw ExampleRepliesError.unreadable(reference: "")
      }
      guard let unit = byReference[reference] else {
        throw ExampleRepliesError.otherSample(reference: reference)
      }
      try await play(
        reply, of: unit, in: campaign, store: store, with: work, at: start.adding(seconds: place * 3_600))
    }
  }

  private func play(
    _ reply: JSON, of unit: SampleUnit, in campaign: Campaign, store: Store, with work: ReplyWork,
    at now: Instant
  ) async throws {
    switch reply["state"]?.text {
    case "invited": return
    case "refused":
      try await FollowUpWork(store: store).note(
        StandingNote(standing: .refused, reason: ""), of: unit, in: campaign, by: nil, at: now)
    case "opened", "started", "submitted":
      let link = try await store.read { try $0.links.link(of: unit.id) }
      let respondent = Respondent(link: link, givenName: nil, device: "exemple")
      try await work.open(link, at: now)
      if reply["answers"] != nil { try await work.answer(try typed(reply, unit), by: respondent, at: now) }
      guard reply["state"] == "submitted" else { return }
      guard case .submitted = try await work.submit(by: respondent, at: now) else {
        throw ExampleRepliesError.notSubmittable(reference: unit.reference)
      }
    default: throw ExampleRepliesError.unreadable(reference: unit.reference)
    }
  }

  private func typed(_ reply: JSON, _ unit: SampleUnit) throws(ExampleRepliesError) -> [String: TypedAnswer] {
    var typed: [String: TypedAnswer] = [:]
    for (question, value) in reply["answers"]?.object ?? [:] {
      guard let values = value.text.map({ [$0] }) ?? value.list?.compactMap(\.text) else {
        throw .unreadable(reference: unit.reference)
      }
      typed[question] = TypedAnswer(values: values, isUnknown: false)
    }
    for question in reply["unknown"]?.list?.compactMap(\.text) ?? [] {
      typed[question] = TypedAnswer(values: [], isUnknown: true)
    }
    return typed
  }
}

/// Why replies cannot be played.
public enum ExampleRepliesError: Error, Hashable, Sendable {
  /// The campaign is about real poles, for whom no answer is made up.
  case realCampaign
  /// The file speaks of a unit that was not drawn, or does not speak of one that was.
  case otherSample(reference: String)
  /// The file is not in the form expected.
  case unreadable(reference: String)
  /// A reply written as sent is one that cannot be.
  case notSubmittable(reference: String)
}
