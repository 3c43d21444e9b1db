// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// A unit that was drawn, as the team follows it.
struct FollowedUnit: Hashable, Sendable {
  /// Something that was done about a unit.
  struct Act: Hashable, Sendable {
    /// What was done.
    let event: CampaignEvent
    /// Who of the team did it, by mail address; nil for the pole, the command line and the schedule.
    let author: String?
    /// When.
    let moment: Instant
  }

  /// The campaign.
  let campaign: Campaign
  /// The unit.
  let unit: SampleUnit
  /// What the team noted of it last.
  let note: StandingNote
  /// When it was drawn and invited.
  let invitedAt: Instant
  /// The reply, without its answers; nil when nobody has begun.
  let reply: Reply?
  /// The version of its personal link that opens.
  let linkVersion: Int
  /// The person on record to write to, today.
  var contact: FrameContact?
  /// What was done about it, the latest first.
  var acts: [Act] = []

  /// The last of these acts.
  func last(_ events: CampaignEvent...) -> Act? { acts.first { events.contains($0.event) } }

  /// What changes each time something is noted.
  var revision: Int64 { last(.unitNoted)?.moment.milliseconds ?? 0 }

  /// Lets pass only a unit whose personal link may be replaced on `day`.
  func requireRenewable(on day: Day) throws(UnitError) {
    if campaign.phase(on: day) == .closed { throw .closed(closesOn: campaign.closesOn) }
    if note.standing != .active { throw .setAside(unit.state) }
  }

  /// The contact that a new link is sent to on `day`.
  func recipient(on day: Day) throws(UnitError) -> FrameContact {
    try requireRenewable(on: day)
    guard let contact else { throw .noContact }
    return contact
  }

  /// Lets pass only a unit whose new link may be shown to the team on `day`: one that nobody can be written to.
  func requireUnreachable(on day: Day) throws(UnitError) {
    try requireRenewable(on: day)
    if contact != nil { throw .contactKnown }
  }
}

/// Where a unit stands according to the team, and why.
struct StandingNote: Hashable, Sendable {
  /// The longest reason, in characters.
  static let longestReason = 300

  /// Where it stands.
  let standing: UnitStanding
  /// Why.
  let reason: String
}

/// Why something is refused about a unit.
enum UnitError: Error, Hashable, Sendable {
  /// Nobody may answer any more: a link would serve nobody.
  case closed(closesOn: Day)
  /// The team noted that it does not take part.
  case setAside(UnitState)
  /// The register knows nobody to send its link to.
  case noContact
  /// The register knows whom to send its link to: nobody else sees it.
  case contactKnown
  /// Another link was made since the page was opened.
  case renewedSince
  /// Something else was noted since the page was opened.
  case notedSince
}
