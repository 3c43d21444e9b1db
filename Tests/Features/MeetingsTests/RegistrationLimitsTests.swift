// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
import Kernel
import Persistence
import PersistenceTesting
import SiteTesting
import Testing

@testable import Meetings

@Suite struct `The seats asked for from one network` {
  private let noon = Instant(milliseconds: 1_795_600_000_000)

  private func isAdmitted(
    _ world: World, _ slug: String = World.example, from remote: String, at moment: Instant
  ) async throws -> Bool {
    let meeting = try await world.meeting(slug).id
    return try await world.store.write {
      try $0.registrationAttempts.admit(to: meeting, from: remote, at: moment)
    }
  }

  @Test(arguments: TestDatabase.kinds)
  func `are twenty for one meeting in a day`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    for seat in 0..<20 {
      #expect(try await isAdmitted(world, from: "x", at: noon.adding(seconds: seat * 600)))
    }
    #expect(try await !isAdmitted(world, from: "x", at: noon.adding(seconds: 86_399)))
    #expect(try await isAdmitted(world, from: "y", at: noon.adding(seconds: 86_399)))
    #expect(try await isAdmitted(world, World.real, from: "x", at: noon.adding(seconds: 86_399)))
    #expect(try await isAdmitted(world, from: "x", at: noon.adding(seconds: 86_400)))
  }

  @Test(arguments: TestDatabase.kinds)
  func `are twenty for all meetings in an hour`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    for seat in 0..<20 {
      let slug = seat.isMultiple(of: 2) ? World.example : World.real
      #expect(try await isAdmitted(world, slug, from: "x", at: noon))
    }
    #expect(try await !isAdmitted(world, from: "x", at: noon.adding(seconds: 3_599)))
    #expect(try await isAdmitted(world, from: "x", at: noon.adding(seconds: 3_600)))
  }

  @Test(arguments: TestDatabase.kinds)
  func `are no more when all are asked for at once, and the form stays filled in`(kind: TestDatabase.Kind)
    async throws
  {
    let world = try await World(kind)
    var forms: [OpenForm] = []
    for _ in 0..<24 { forms.append(try await OpenForm(in: world.browser)) }
    let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
      for (person, form) in forms.enumerated() {
        group.addTask { try await form.send("p\(person)@example.org", by: world.browser) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.count { $0.status == .seeOther } == 20)
    let refused = answers.filter { $0.status == .tooManyRequests }
    #expect(refused.count == 4)
    for answer in refused {
      #expect(answer.text.contains("Trop de places ont été demandées depuis votre réseau"))
      #expect(answer.text.contains("value=\"Awa\""))
      #expect(answer.headers[.retryAfter] == "3600")
    }
    #expect(try await world.meeting().seatsTaken == 20)
    #expect(try await world.registrations().count == 20)
    #expect(try await world.letters().count == 20)
  }

  @Test(arguments: TestDatabase.kinds)
  func `tell nobody who is registered, once no more may be`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    for person in 0..<20 {
      _ = try await OpenForm(in: world.browser).send("p\(person)@example.org", by: world.browser)
    }
    let letters = try await world.letters().count
    let known = try await OpenForm(in: world.browser).send("p0@example.org", by: world.browser)
    let unknown = try await OpenForm(in: world.browser).send("noe@example.org", by: world.browser)
    for answer in [known, unknown] {
      #expect(answer.status == .tooManyRequests)
      #expect(answer.text.contains("Trop de places ont été demandées depuis votre réseau"))
      #expect(answer.headers[.retryAfter] == "3600")
    }
    #expect(try await world.letters().count == letters)
  }

  @Test(arguments: ["awa@example.org", "noe@example.org"], [nil, 1])
  func `count whoever asks, registered or not, full or not`(mail: String, seats: Int?) async throws {
    let world = try await World(.sqlite, example: seats.map { ["seats": .number(Double($0))] } ?? [:])
    var forms: [OpenForm] = []
    for _ in 0..<21 { forms.append(try await OpenForm(in: world.browser)) }
    #expect(try await forms[0].send("awa@example.org", by: world.browser).status == .seeOther)
    var statuses: [Int] = []
    for form in forms.dropFirst() {
      statuses.append(try await form.send(mail, by: world.browser).status.code)
    }
    #expect(statuses == Array(repeating: seats == nil ? 303 : 409, count: 19) + [429])
  }

  @Test func `are noted without the network`() async throws {
    let world = try await World(.sqlite)
    _ = try await OpenForm(in: world.browser).send("awa@example.org", by: world.browser)
    let keys = try await world.store.read { session in
      try session.rows("SELECT remote_key FROM registration_attempt").map { try $0.text("remote_key") }
    }
    #expect(keys.map(\.count) == [64])
  }
}
