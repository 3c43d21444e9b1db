// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// A meeting with all that is announced of it.
struct Programme: Hashable, Sendable {
  /// The meeting.
  let meeting: Meeting
  /// Who hosts the session.
  let hosts: [Appearance]
  /// Its parts, in order.
  let parts: [Part]

  /// The people of the whole programme, hosts first.
  var people: [Appearance] { hosts + parts.flatMap(\.slots).flatMap(\.people) }

  /// The releases that its slots present.
  var releases: [PresentedRelease] { parts.flatMap(\.slots).compactMap(\.presents) }

  /// The poles that people speak for, as the programme names them, each once.
  var witnesses: [Appearance] {
    var seen: Set<String> = []
    return people.filter { person in person.pole.map { seen.insert($0).inserted } ?? false }
  }
}

/// A part of a programme, between two times.
struct Part: Hashable, Sendable {
  /// Its identifier.
  let id: ID<Part>
  /// Its name: *Introduction*, *Partie 1*.
  let name: String
  /// Its title, when it has one.
  let title: String?
  /// When it begins.
  let startsAt: Instant
  /// When it ends.
  let endsAt: Instant
  /// Its slots, in order.
  let slots: [Slot]

  /// How long it lasts, in minutes.
  var minutes: Int { Int((endsAt.milliseconds - startsAt.milliseconds) / 60_000) }
}

/// A slot of a part: what is said, and by whom.
struct Slot: Hashable, Sendable {
  /// Its identifier.
  let id: ID<Slot>
  /// Its title; a part may hold a single slot without one.
  let title: String?
  /// When it begins, when that was announced.
  let startsAt: Instant?
  /// When it ends, when that was announced.
  let endsAt: Instant?
  /// The release that it presents.
  let presents: PresentedRelease?
  /// Who speaks, in order.
  let people: [Appearance]
}

/// The release that a slot presents, or one figure of it.
struct PresentedRelease: Hashable, Sendable {
  /// The slug of the campaign.
  let campaign: String
  /// The version of the release.
  let version: Int
  /// The slug of the figure; nil for the whole release.
  let figure: String?
}
