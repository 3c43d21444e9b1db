// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence
import PersistenceTesting
import Testing

@testable import Poles

@Suite struct `Importing a file of poles` {
  @Test(arguments: TestDatabase.kinds) func `takes the example as it is, and twice changes nothing`(
    kind: TestDatabase.Kind
  ) async throws {
    let store = try await Example.register(kind)
    let first = try await store.importing(Example.poles())
    #expect(first.created == 86)
    #expect(first.refusals == [])
    let isWritten = first.isWritten
    #expect(isWritten)
    let before = try await store.summaries()
    #expect(before.count == 86)

    let second = try await store.importing(Example.poles(), at: Example.now.adding(seconds: 60))
    #expect(second.unchanged == 86)
    #expect(second.questions == 0)
    #expect(try await store.summaries() == before)
    #expect(try await store.count("SELECT count(*) AS n FROM pole_version") == 86)
    #expect(
      try await store.count(
        "SELECT count(*) AS n FROM journal WHERE kind = 'poles.imported' AND subject = 'poles.csv'") == 2)
    #expect(try await store.count("SELECT count(*) AS n FROM pole_event WHERE withdrawn_at IS NULL") > 50)
  }

  @Test(arguments: TestDatabase.kinds) func `takes the fictitious poles apart, with their contact`(
    kind: TestDatabase.Kind
  ) async throws {
    let store = try await Example.register(kind)
    try await store.importing(Example.fictitiousPoles(), fictitious: true)
    let again = try await store.importing(Example.fictitiousPoles(), fictitious: true)
    #expect(again.unchanged == 160)
    #expect(try await store.summaries().isEmpty)
    let poles = try await store.summaries(fictitious: true)
    #expect(poles.count == 160)
    let pole = try #require(poles.first { $0.reference == "FIC-001" })
    #expect(pole.isFictitious)
    #expect(pole.stage == "consolidé")
    #expect(pole.departement == "68")
    #expect(pole.region == "Grand Est")
    let contact = try await store.contacts()[pole.id]
    #expect(contact?.email == "pole-001@example.org")
    #expect(contact?.name == nil)
  }

  @Test(arguments: TestDatabase.kinds) func `keeps the name of a contact as long as the mail is the same`(
    kind: TestDatabase.Kind
  ) async throws {
    let store = try await Example.register(kind)
    func name(after mail: String, _ contactName: String?) async throws -> String? {
      let columns =
        PoleColumn.required(fictitious: true).map(\.rawValue) + (contactName == nil ? [] : ["contact_name"])
      let values = ["P-1", "Bocage", "", "", "", "", "", "2012", mail] + (contactName.map { [$0] } ?? [])
      let file = [columns, values].map { $0.joined(separator: ",") + "\n" }.joined()
      try await store.importing(Array(file.utf8), fictitious: true)
      let pole = try #require(try await store.summaries(fictitious: true).first)
      return try await store.contacts()[pole.id]?.name
    }
    #expect(try await name(after: "awa@example.org", "Awa") == "Awa")
    #expect(try await name(after: "awa@example.org", nil) == "Awa")
    #expect(try await name(after: "awa@example.org", "Awa Diallo") == "Awa Diallo")
    #expect(try await name(after: "noe@example.org", nil) == nil)
  }

  @Test(arguments: TestDatabase.kinds) func `writes nothing when it is only tried`(
    kind: TestDatabase.Kind
  ) async throws {
    let store = try await Example.register(kind)
    let report = try await store.importing(Example.poles(), dryRun: true)
    #expect(report.created == 86)
    #expect(!report.isWritten)
    #expect(try await store.summaries().isEmpty)
    #expect(try await store.count("SELECT count(*) AS n FROM source") == 0)
  }

  @Test(arguments: TestDatabase.kinds) func `writes nothing when one line is refused, unless told to skip it`(
    kind: TestDatabase.Kind
  ) async throws {
    let store = try await Example.register(kind)
    let file = Line.file(Line(name: "Bocage"), Line(name: "Littoral", departement: "99"))
    let refused = try await store.importing(file)
    #expect(refused.created == 1)
    #expect(refused.refused == 1)
    #expect(!refused.isWritten)
    #expect(try await store.summaries().isEmpty)

    let skipped = try await store.importing(file, skipInvalid: true)
    #expect(skipped.isWritten)
    #expect(try await store.summaries().map(\.name) == ["Bocage"])
  }

  @Test(arguments: TestDatabase.kinds) func `keeps the old version of what it changes`(
    kind: TestDatabase.Kind
  ) async throws {
    let store = try await Example.register(kind)
    try await store.importing(Line.file(Line(lead: "Bocage et compagnie", region: "Bretagne", year: "2012")))
    let later = Example.now.adding(seconds: 86_400)
    let report = try await store.importing(
      Line.file(
        Line(lead: "Bocage SCIC", region: "Bretagne", year: "2013", website: "https://bocage.example")),
      at: later)
    #expect(
      report.changes.map { [$0.column.rawValue, $0.from, $0.to] } == [
        ["lead_structure", "Bocage et compagnie", "Bocage SCIC"],
        ["first_recognised_year", "2012", "2013"], ["website", "", "https://bocage.example"],
      ])
    let sheet = try await store.read { try $0.poles.sheet(slug: "bocage") }
    let pole = try #require(sheet)
    #expect(pole.versions.map(\.number) == [2, 1])
    #expect(pole.versions.map(\.values.leadStructure) == ["Bocage SCIC", "Bocage et compagnie"])
    #expect(pole.versions.map(\.author) == ["Awa", "Awa"])
    #expect(pole.versions[0].recordedAt == later)
    #expect(pole.events.map(\.period) == [Period(year: 2013)])
    #expect(pole.memberships.map { $0.left != nil } == [true, false])
    #expect(try await store.count("SELECT count(*) AS n FROM pole_event") == 2)
  }

  @Test(arguments: TestDatabase.kinds) func `keeps the former address of a pole that changes its name`(
    kind: TestDatabase.Kind
  ) async throws {
    let store = try await Example.register(kind)
    try await store.importing(Line.file(Line(name: "Bocage", reference: "P1")))
    try await store.importing(Line.file(Line(name: "Grand Bocage", reference: "P1")))
    let present = try await store.read { try $0.poles.presentSlug(former: "bocage") }
    #expect(present == "grand-bocage")

    // Another pole never takes it; the pole itself may take it again.
    try await store.importing(Line.file(Line(name: "Bocage", reference: "P2")))
    #expect(try await store.summaries().map(\.slug) == ["bocage-2", "grand-bocage"])
    try await store.importing(Line.file(Line(name: "Bocage", reference: "P1")))
    #expect(try await store.summaries().map(\.slug) == ["bocage", "bocage-2"])
  }

  @Test func `names the sources of a line one by one`() async throws {
    let store = try await Example.register(.sqlite)
    try await store.importing(
      Line.file(
        Line(
          name: "Bocage", year: "2012", call: "Appel de 2012",
          source: "Guide (2014), p. 3; Journal; Guide (2014), p. 3"),
        Line(name: "Littoral", source: "Journal")))
    #expect(try await store.count("SELECT count(*) AS n FROM source") == 2)
    let sheet = try await store.read { try $0.poles.sheet(slug: "bocage") }
    let pole = try #require(sheet)
    #expect(pole.versions[0].sources[.name]?.map(\.title) == ["Guide (2014), p. 3", "Journal"])
    #expect(pole.versions[0].sources[.website] == nil)
    #expect(pole.events.map(\.detail) == ["Appel de 2012"])
    #expect(pole.events[0].sources.map(\.title) == ["Guide (2014), p. 3", "Journal"])
  }
}
