// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import Persistence
import PersistenceTesting
import Testing

@testable import Meetings

private let moment = Instant(milliseconds: 1_795_600_000_000)

private func load(
  _ bytes: [UInt8], into store: Store, at moment: Instant = moment
) async throws -> [LoadedMeeting.Change] {
  try await MeetingsLoading(store: store).load(bytes, at: moment).map(\.change)
}

private func freshStore(_ kind: TestDatabase.Kind) async throws -> Store {
  try await TestDatabase.fresh(kind, migrations: try World.migrations())
}

@Suite struct `Loading meetings` {
  @Test(arguments: TestDatabase.kinds)
  func `keeps the whole programme, in order`(kind: TestDatabase.Kind) async throws {
    let store = try await freshStore(kind)
    #expect(try await load(World.file(), into: store) == [.added, .added])
    let programme = try await store.read { session in
      try session.programmes.programme(of: #require(try session.meetings.meeting(slug: World.real)))
    }
    #expect(
      programme.parts.map(\.name) == ["Introduction", "Partie 1", "Partie 2", "Partie 3", "Conclusion"])
    #expect(programme.parts.map(\.minutes) == [20, 45, 40, 45, 20])
    #expect(programme.people.count == 15)
    #expect(programme.hosts.first?.name == "Hugues Sibille")
    #expect(programme.people.filter { $0.status == .subjectToConfirmation }.count == 2)
    #expect(programme.people.filter { $0.status == .toBeDefined }.map(\.name) == [nil])
    #expect(programme.witnesses.count == 5)
    #expect(programme.meeting.startsAt.iso == "2017-07-05T12:30:00Z")
  }

  @Test(arguments: TestDatabase.kinds)
  func `tells which poles of its programme the register lacks`(kind: TestDatabase.Kind) async throws {
    let (store, world) = (try await freshStore(kind), try await World(kind))
    let alone = try await MeetingsLoading(store: store).load(World.file(), at: moment)
    #expect(
      alone[0].unknownPoles == [
        "Domb'Innov", "Figeacteurs", "Matières et couleurs du Luberon", "Sud Aquitaine",
        "Écopôle alimentaire de la région d'Audruicq",
      ])
    let beside = try await MeetingsLoading(store: world.store).load(World.file(), at: moment)
    #expect(beside.map(\.change) == [.unchanged, .unchanged])
    #expect(
      beside[0].unknownPoles == [
        "Figeacteurs", "Matières et couleurs du Luberon", "Écopôle alimentaire de la région d'Audruicq",
      ])
  }

  @Test(arguments: TestDatabase.kinds)
  func `twice from the same file changes nothing`(kind: TestDatabase.Kind) async throws {
    let store = try await freshStore(kind)
    _ = try await load(World.file(), into: store)
    let before = try await store.read { try $0.meetings.all() }
    let later = moment.adding(seconds: 3 * 86_400)
    #expect(try await load(World.file(), into: store, at: later) == [.unchanged, .unchanged])
    #expect(try await store.read { try $0.meetings.all() } == before)
  }

  @Test(arguments: TestDatabase.kinds)
  func `again after a change raises the sequence and moves no day`(kind: TestDatabase.Kind) async throws {
    let store = try await freshStore(kind)
    _ = try await load(World.file(), into: store)
    let before = try await store.read { try $0.meetings.meeting(slug: World.example) }
    let changed = try World.file(["end": "17:30", "seats": 40])
    let later = moment.adding(seconds: 3 * 86_400)
    #expect(try await load(changed, into: store, at: later) == [.unchanged, .updated])
    let after = try #require(try await store.read { try $0.meetings.meeting(slug: World.example) })
    #expect(after.sequence == 1)
    #expect(after.id == before?.id)
    #expect(after.startsAt == before?.startsAt)
    #expect(after.registrationOpensAt == before?.registrationOpensAt)
    #expect(after.seats == 40)
    #expect(after.updatedAt == later)
  }

  @Test(arguments: TestDatabase.kinds)
  func `keeps nothing when something is wrong`(kind: TestDatabase.Kind) async throws {
    let store = try await freshStore(kind)
    await #expect(throws: MeetingsFileError.self) {
      _ = try await load(World.file(["start": "26:00"]), into: store)
    }
    #expect(try await store.read { try $0.meetings.all() } == [])
  }

  @Test func `puts the hours of a meeting on the clocks of its zone`() async throws {
    let store = try await freshStore(.sqlite)
    _ = try await load(
      World.file(["zone": "Indian/Reunion", "day": "2027-01-20", "days_from_load": .null]), into: store)
    let meeting = try #require(try await store.read { try $0.meetings.meeting(slug: World.example) })
    #expect(meeting.startsAt.iso == "2027-01-20T10:00:00Z")
  }
}

@Suite struct `A file of meetings` {
  private static func part(_ start: String, _ end: String, people: JSON = []) -> JSON {
    ["name": "Partie", "start": .text(start), "end": .text(end), "slots": [["people": people]]]
  }

  static let faults: [(changes: [String: JSON], path: String, reason: MeetingsFileProblem.Reason)] = [
    (["title": .null], "title", .missing), (["title": 3], "title", .notAText),
    (["title": " "], "title", .empty),
    (["title": .text(String(repeating: "a", count: 301))], "title", .tooLong),
    (["title": "a\r\nBcc: x"], "title", .unprintable),
    (["organiser": "a\u{202E}b"], "organiser", .unprintable),
    (["seats": -1], "seats", .notAPositiveNumber), (["seats": 2.5], "seats", .notAPositiveNumber),
    (["fictitious": "oui"], "fictitious", .notABoolean), (["start": "14h"], "start", .notATime),
    (["end": "13:00"], "end", .endsBeforeItStarts), (["day": "2027-02-30"], "day", .oneDayOnly),
    (["days_from_load": .null], "day", .oneDayOnly),
    (["days_from_load": .null, "day": "2027-02-30"], "day", .notADay),
    (["zone": "Paris"], "zone", .unknownZone), (["zone": "Europe/Nulle"], "zone", .unknownZone),
    (["parts": 3], "parts", .notAList), (["parts": [3]], "parts[0]", .notAnObject),
    (["parts": [part("13:00", "14:30")]], "parts[0].start", .outsideWhatHoldsIt),
    (["parts": [part("14:00", "18:00")]], "parts[0].end", .outsideWhatHoldsIt),
    (
      ["parts": [part("14:00", "15:00"), part("14:59", "16:00")]], "parts[1].start", .overlapsThePrevious
    ),
    (
      ["parts": [part("14:00", "15:00", people: [["status": "confirmed"]])]], "parts[0].slots[0].people[0]",
      .nobody
    ),
    (
      ["parts": [part("14:00", "15:00", people: [["name": "Awa", "status": "peut-être"]])]],
      "parts[0].slots[0].people[0].status", .unknownStatus
    ),
    (["venue": .null], "venue.name", .missing), (["seatts": 2], "seatts", .unknownKey),
    (["venue": ["nom": "Halle"]], "venue.nom", .unknownKey),
  ]

  @Test(arguments: faults)
  func `is told where it is wrong`(
    fault: (changes: [String: JSON], path: String, reason: MeetingsFileProblem.Reason)
  ) async throws {
    let store = try await freshStore(.sqlite)
    do {
      _ = try await load(World.file(fault.changes), into: store)
      Issue.record("was taken")
    } catch let error as MeetingsFileError {
      #expect(
        error.problems.contains(.init(path: "meetings[1].\(fault.path)", reason: fault.reason)),
        "\(error.problems)")
    }
  }

  @Test func `names no meeting twice and has a slug for each`() async throws {
    let store = try await freshStore(.sqlite)
    for (slug, reason) in [
      (World.real, MeetingsFileProblem.Reason.doubledSlug), ("Une rencontre", .notASlug), ("../x", .notASlug),
    ] {
      let root = try JSON(parsing: World.file())
      var meetings = try #require(root["meetings"]?.list)
      meetings[1] = .object((meetings[1].object ?? [:]).merging(["slug": .text(slug)]) { $1 })
      let bytes = Array(JSON.object(["meetings": .list(meetings)]).canonical.utf8)
      await #expect(
        throws: MeetingsFileError(problems: [.init(path: "meetings[1].slug", reason: reason)])
      ) { _ = try await load(bytes, into: store) }
    }
  }

  @Test func `that is not JSON, or holds no list, is refused`() async throws {
    let store = try await freshStore(.sqlite)
    await #expect(throws: JSONError.self) { _ = try await load(Array("{".utf8), into: store) }
    await #expect(throws: MeetingsFileError(problems: [.init(path: "meetings", reason: .missing)])) {
      _ = try await load(Array("[]".utf8), into: store)
    }
  }
}
