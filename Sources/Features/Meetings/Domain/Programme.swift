// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// A meeting with all that is announced of it.
public struct Programme: Hashable, Sendable {
  /// The meeting.
  public let meeting: Meeting
  /// Who hosts the session.
  public let hosts: [Appearance]
  /// Its parts, in order.
  public let parts: [Part]

  /// The people of the whole programme, hosts first.
  public var people: [Appearance] { hosts + parts.flatMap(\.slots).flatMap(\.people) }

  /// The releases that its slots present.
  public var releases: [PresentedRelease] { parts.flatMap(\.slots).compactMap(\.presents) }

  /// The poles that people speak for, as the programme names them, each once.
  public var witnesses: [Appearance] {
    var seen: Set<String> = []
    return people.filter { person in person.pole.map { seen.insert($0).inserted } ?? false }
  }
}

/// A part of a programme, between two times.
public struct Part: Hashable, Sendable {
  /// Its identifier.
  public let id: ID<Part>
  /// Its name: *Introduction*, *Partie 1*.
  public let name: String
  /// Its title, when it has one.
  public let title: String?
  /// When it begins.
  public let startsAt: Instant
  /// When it ends.
  public let endsAt: Instant
  /// Its slots, in order.
  public let slots: [Slot]

  /// How long it lasts, in minutes.
  public var minutes: Int { Int((endsAt.milliseconds - startsAt.milliseconds) / 60_000) }
}

/// A slot of a part: what is said, and by whom.
public struct Slot: Hashable, Sendable {
  /// Its identifier.
  public let id: ID<Slot>
  /// Its title; a part may hold a single slot without one.
  public let title: String?
  /// When it begins, when that was announced.
  public let startsAt: Instant?
  /// When it ends, when that was announced.
  public let endsAt: Instant?
  /// The release that it presents.
  public let presents: PresentedRelease?
  /// Who speaks, in order.
  public let people: [Appearance]
}

/// The release that a slot presents, or one figure of it.
public struct PresentedRelease: Hashable, Sendable {
  /// The slug of the campaign.
  public let campaign: String
  /// The version of the release.
  public let version: Int
  /// The slug of the figure; nil for the whole release.
  public let figure: String?
}
