// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import HTTPTypes
import Kernel
import Persistence
import PersistenceTesting
import SiteTesting
import Testing

@testable import Meetings

/// What came of one of those who raced.
private enum Arrival: Hashable, Sendable {
  case seated, full, other(String)
}

/// People who ask for a seat at the same time, as several programs on one database serve them.
private struct Race {
  let stores: [Store]
  let meeting: Meeting

  func run(people: Int) async throws -> [Arrival: Int] {
    await withTaskGroup(of: Arrival.self) { group in
      for person in 0..<people {
        group.addTask { await arrival(of: person) }
      }
      return await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
  }

  private func arrival(of person: Int) async -> Arrival {
    var form = RegistrationForm()
    form.name = "Personne \(person)"
    form.email = "personne-\(person)@example.org"
    let key = String(repeating: "0", count: 30) + String(10 + person)
    do {
      let (filled, meeting) = (form, meeting)
      let outcome = try await stores[person % stores.count].write { session in
        try RegistrationDesk(session: session).register(
          filled, key: key, for: meeting, from: "\(meeting.slug) \(person)",
          at: meeting.startsAt.adding(seconds: -60))
      }
      return outcome == .full ? .full : .seated
    } catch { return .other("\(error)") }
  }
}

@Suite struct `The last seats` {
  private static let rounds = 25

  /// As many meetings with three seats as there are rounds.
  private static func file() throws -> [UInt8] {
    let root = try JSON(parsing: World.file(["seats": 3]))
    let example = try #require(root["meetings"]?.list?.last?.object)
    let meetings = (0..<rounds).map { round in
      JSON.object(example.merging(["slug": .text("course-\(round)")]) { $1 })
    }
    return Array(JSON.object(["meetings": .list(meetings)]).canonical.utf8)
  }

  @Test(arguments: TestDatabase.kinds)
  func `go to three of twelve people, whoever comes first`(kind: TestDatabase.Kind) async throws {
    let place = try await TestDatabase.place(kind)
    let stores = try (0..<3).map { _ in try place.open() }
    let moment = Instant(milliseconds: 1_795_600_000_000)
    _ = try await Migrations(World.migrations()).apply(to: stores[0], at: moment)
    _ = try await MeetingsLoading(store: stores[0]).load(Self.file(), at: moment)
    for round in 0..<Self.rounds {
      let meeting = try await stores[0].read {
        try #require(try $0.meetings.meeting(slug: "course-\(round)"))
      }
      let arrivals = try await Race(stores: stores, meeting: meeting).run(people: 12)
      #expect(arrivals == [.seated: 3, .full: 9])
      let (kept, registrations) = try await stores[0].read { session in
        (try session.meetings.meeting(meeting.id), try session.registrations.registrations(for: meeting.id))
      }
      #expect(kept.seatsTaken == 3)
      #expect(registrations.count == 3)
    }
    for store in stores { await store.close() }
  }

  @Test(arguments: TestDatabase.kinds)
  func `are not taken twice by one form that is sent many times at once`(kind: TestDatabase.Kind) async throws
  {
    let world = try await World(kind)
    let form = try await OpenForm(in: world.browser)
    let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<10 {
        group.addTask { try await form.send("awa@example.org", by: world.browser).status.code }
      }
      return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(statuses == [303])
    #expect(try await world.meeting().seatsTaken == 1)
    #expect(try await world.registrations().count == 1)
    #expect(try await world.letters().count == 1)
  }

  @Test(arguments: TestDatabase.kinds)
  func `are not taken twice by one address from several forms at once`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    var forms: [OpenForm] = []
    for _ in 0..<8 { forms.append(try await OpenForm(in: world.browser)) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for form in forms {
        group.addTask {
          let answer = try await form.send("awa@example.org", by: world.browser)
          #expect(answer.status == .seeOther)
        }
      }
      try await group.waitForAll()
    }
    #expect(try await world.meeting().seatsTaken == 1)
    #expect(try await world.registrations().count == 1)
  }
}
