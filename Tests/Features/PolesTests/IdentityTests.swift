// SPDX-License-Identifier: AGPL-3.0-or-later
import PersistenceTesting
import Testing

@testable import Poles

@Suite struct `The identity of a pole in a file` {
  /// Imports two files and returns the second report and the number of poles.
  private func importing(_ first: Line, then second: Line) async throws -> (ImportReport, poles: Int) {
    let store = try await Example.register(.sqlite)
    try await store.importing(Line.file(first))
    let report = try await store.importing(Line.file(second))
    return (report, try await store.summaries().count)
  }

  @Test func `is its reference before all else`() async throws {
    let (report, poles) = try await importing(
      Line(name: "Bocage", region: "Bretagne", reference: "P1"),
      then: Line(name: "Grand Large", region: "Corse", reference: "P1"))
    #expect(poles == 1)
    #expect(report.changes.map(\.column) == [.name, .region])
  }

  @Test func `is then its SIREN number`() async throws {
    let (report, poles) = try await importing(
      Line(name: "Bocage", siren: "732829320"), then: Line(name: "Grand Bocage", siren: "732 829 320"))
    #expect(poles == 1)
    #expect(report.changes.map(\.column) == [.name])
  }

  @Test func `is then its name without case or accents, with its département`() async throws {
    let (report, poles) = try await importing(
      Line(name: "Pôle Sud", departement: "26"), then: Line(name: "POLE SUD", departement: "26"))
    #expect(poles == 1)
    #expect(report.changes.map(\.column) == [.name])
  }

  @Test func `bears that a département becomes known`() async throws {
    let (report, poles) = try await importing(
      Line(name: "Bocage", region: "Bretagne"),
      then: Line(name: "Bocage", departement: "35", region: "Bretagne"))
    #expect(poles == 1)
    #expect(report.changes.map { [$0.from, $0.to] } == [["", "35"]])
  }

  @Test(arguments: [
    (Line(name: "Bocage", departement: "35"), Line(name: "BOCAGE", departement: "44"), true),
    (Line(name: "Bocage"), Line(name: "Bocage", departement: "44"), true),
    (Line(name: "Bocage", departement: "35"), Line(name: "Bocages", departement: "35"), true),
    (Line(name: "Pôle du Bocage", departement: "35"), Line(name: "PTCE Bocage", departement: "35"), true),
    (Line(name: "Bocage", departement: "35"), Line(name: "Bocages", departement: "44"), false),
    (Line(name: "Bocage", departement: "35"), Line(name: "Littoral", departement: "35"), false),
    (Line(name: "Art", departement: "35"), Line(name: "Mer", departement: "35"), false),
  ])
  func `is asked, and never guessed, when two poles are alike`(
    first: Line, second: Line, isAsked: Bool
  ) async throws {
    let (report, poles) = try await importing(first, then: second)
    #expect(poles == 2)
    #expect(report.created == 1)
    #expect(report.questions == (isAsked ? 1 : 0))
    #expect(report.lines[0].questions.map(\.name) == (isAsked ? [first.name] : []))
  }

  @Test func `is answered by the address of the pole`() async throws {
    let (report, poles) = try await importing(
      Line(name: "Bocage", departement: "35"), then: Line(name: "Bocage", departement: "44", slug: "bocage"))
    #expect(poles == 1)
    #expect(report.changed == 1)
  }

  @Test func `is one line of the file`() async throws {
    let store = try await Example.register(.sqlite)
    let report = try await store.importing(Line.file(Line(name: "Bocage"), Line(name: "bocage")))
    #expect(report.refusals.map(\.reason) == [.samePoleAs(line: 2)])
    try await store.importing(Line.file(Line(name: "Bocage")))
    let again = try await store.importing(Line.file(Line(name: "Bocage"), Line(name: "bocage")))
    #expect(again.refusals.map(\.reason) == [.samePoleAs(line: 2)])
  }

  @Test func `is refused when the line says two`() async throws {
    let store = try await Example.register(.sqlite)
    try await store.importing(Line.file(Line(name: "Bocage"), Line(name: "Littoral")))
    let report = try await store.importing(
      Line.file(Line(name: "Bocage", slug: "littoral"), Line(name: "Coteau", slug: "coteau")))
    #expect(report.refusals.map(\.reason) == [.otherPole(slug: "bocage"), .unknownSlug])
  }

  @Test func `asks little of the example files`() async throws {
    let store = try await Example.register(.sqlite)
    let real = try await store.importing(Example.poles())
    let fictitious = try await store.importing(Example.fictitiousPoles(), fictitious: true)
    #expect(real.questions == 0)
    #expect(fictitious.questions == 0)
  }
}
