// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel

/// Reads the programme of one meeting from a file.
struct ProgrammeReader {
  var reading = FileReading()
  /// The moment of the loading.
  let now: Instant
  /// The meeting as it is kept, when it is.
  let kept: Meeting?
  private var zone = TimeZone.gmt
  private var day = Day(number: 0)

  init(now: Instant, kept: Meeting?) {
    self.now = now
    self.kept = kept
  }

  /// The programme that `node` describes; worth something only when nothing was wrong.
  mutating func programme(_ node: FileNode) -> Programme {
    reading.check(
      node,
      known: [
        "after", "day", "days_from_load", "end", "fictitious", "host", "organiser", "parts",
        "registration_only",
        "registration_open", "seats", "slug", "source", "start", "title", "venue", "zone",
      ])
    reading.check(node["venue"], known: ["city", "name", "street"])
    zone = readZone(node["zone"])
    day = readDay(node)
    let (start, end) = times(node)
    return Programme(
      meeting: meeting(node, start: start, end: end), hosts: hosts(node["host"]),
      parts: parts(reading.elements(node["parts"]), from: start, to: end))
  }

  private mutating func meeting(_ node: FileNode, start: Int, end: Int) -> Meeting {
    let isOpen = reading.boolean(node["registration_open"])
    let venue = Venue(
      name: reading.text(node["venue"]["name"]), street: reading.optionalText(node["venue"]["street"]),
      city: reading.text(node["venue"]["city"]))
    return Meeting(
      id: kept?.id ?? ID(at: now), slug: reading.text(node["slug"]), title: reading.text(node["title"]),
      organiser: reading.text(node["organiser"]), startsAt: instant(start), endsAt: instant(end), zone: zone,
      venue: venue, isRegistrationOnly: reading.boolean(node["registration_only"]),
      registrationOpensAt: isOpen ? kept?.registrationOpensAt ?? now : nil,
      registrationClosesAt: isOpen ? instant(start) : nil, seats: reading.optionalNumber(node["seats"]),
      seatsTaken: kept?.seatsTaken ?? 0, isFictitious: reading.boolean(node["fictitious"]),
      after: reading.optionalText(node["after"]), source: reading.text(node["source"]),
      sequence: kept.map { $0.sequence + 1 } ?? 0, updatedAt: now)
  }

  private mutating func hosts(_ node: FileNode) -> [Appearance] { node.isAbsent ? [] : [person(node)] }

  private mutating func parts(_ nodes: [FileNode], from start: Int, to end: Int) -> [Part] {
    var previousEnd = start
    var parts: [Part] = []
    for node in nodes {
      reading.check(node, known: ["end", "name", "slots", "start", "title"])
      let (partStart, partEnd) = times(node)
      if partStart < previousEnd {
        reading.note(previousEnd == start ? .outsideWhatHoldsIt : .overlapsThePrevious, at: node["start"])
      }
      if partEnd > end { reading.note(.outsideWhatHoldsIt, at: node["end"]) }
      previousEnd = max(previousEnd, partEnd)
      var slots: [Slot] = []
      for slotNode in reading.elements(node["slots"]) {
        slots.append(slot(slotNode, from: partStart, to: partEnd))
      }
      parts.append(
        Part(
          id: ID(at: now), name: reading.text(node["name"]), title: reading.optionalText(node["title"]),
          startsAt: instant(partStart), endsAt: instant(partEnd), slots: slots))
    }
    return parts
  }

  private mutating func slot(_ node: FileNode, from start: Int, to end: Int) -> Slot {
    reading.check(node, known: ["end", "people", "release", "start", "title"])
    var hours: (Int, Int)?
    if !node["start"].isAbsent || !node["end"].isAbsent {
      let (slotStart, slotEnd) = times(node)
      if slotStart < start || slotEnd > end { reading.note(.outsideWhatHoldsIt, at: node["start"]) }
      hours = (slotStart, slotEnd)
    }
    var people: [Appearance] = []
    for personNode in reading.elements(node["people"]) { people.append(person(personNode)) }
    return Slot(
      id: ID(at: now), title: reading.optionalText(node["title"]), startsAt: hours.map { instant($0.0) },
      endsAt: hours.map { instant($0.1) }, presents: release(node["release"]), people: people)
  }

  private mutating func release(_ node: FileNode) -> PresentedRelease? {
    if node.isAbsent { return nil }
    reading.check(node, known: ["campaign", "figure", "version"])
    let version = reading.optionalNumber(node["version"])
    if node["version"].isAbsent { reading.note(.missing, at: node["version"]) }
    return PresentedRelease(
      campaign: reading.text(node["campaign"]), version: version ?? 0,
      figure: reading.optionalText(node["figure"]))
  }

  private mutating func person(_ node: FileNode) -> Appearance {
    reading.check(node, known: ["name", "organisation", "pole", "pole_in_register", "role", "status"])
    let name = reading.optionalText(node["name"])
    let role = reading.optionalText(node["role"])
    if name == nil, role == nil { reading.note(.nobody, at: node) }
    let status = AppearanceStatus(word: reading.text(node["status"]))
    if status == nil, !node["status"].isAbsent { reading.note(.unknownStatus, at: node["status"]) }
    return Appearance(
      id: ID(at: now), name: name, role: role, organisation: reading.optionalText(node["organisation"]),
      pole: reading.optionalText(node["pole"]),
      poleInRegister: reading.optionalText(node["pole_in_register"]),
      status: status ?? .toBeDefined)
  }

  private mutating func times(_ node: FileNode) -> (start: Int, end: Int) {
    let problems = reading.problems.count
    let start = reading.time(node["start"])
    let end = reading.time(node["end"])
    if end <= start, reading.problems.count == problems { reading.note(.endsBeforeItStarts, at: node["end"]) }
    return (start, end)
  }

  private mutating func readZone(_ node: FileNode) -> TimeZone {
    let name = reading.text(node)
    // Abbreviations such as CET mean different hours in different places.
    guard name == "UTC" || name.contains("/"), let zone = TimeZone(identifier: name) else {
      if !node.isAbsent { reading.note(.unknownZone, at: node) }
      return .gmt
    }
    return zone
  }

  /// The day of the file; or so many days after the first loading, which later ones do not move.
  private mutating func readDay(_ node: FileNode) -> Day {
    let days = reading.optionalNumber(node["days_from_load"])
    guard node["day"].isAbsent != node["days_from_load"].isAbsent else {
      reading.note(.oneDayOnly, at: node["day"])
      return day
    }
    if let days { return kept?.day ?? now.clock(in: zone).day.adding(days: days) }
    guard let day = Day(node["day"].json.text ?? "") else {
      if !node["day"].isAbsent { reading.note(.notADay, at: node["day"]) }
      return day
    }
    return day
  }

  private func instant(_ minutes: Int) -> Instant {
    Instant(day, hour: minutes / 60, minute: minutes % 60, in: zone)
  }
}
