// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Foundation
import Kernel
import Persistence
import PersistenceTesting
import Sampling
import SiteTesting
import Spreadsheets
import TestFiles
import Testing

@testable import Campaigns

/// The campaign of the example observatory: 160 fictitious poles, its questionnaire, its replies.
private struct Observatory {
  static func frame() throws -> [FrameEntry] {
    let table = try CSVTable(reading: ObservatoryFile.fictitiousPoles.bytes())
    let columns = ["reference", "name", "lead_structure", "stage", "contact"].map { table.index(of: $0) ?? 0 }
    return table.records.map { record in
      let values = columns.map { record.fields[$0] }
      return .sample(
        reference: values[0], name: values[1], stratum: values[3], values: ["lead_structure": values[2]],
        email: values[4])
    }
  }

  static func replies() throws -> JSON { try JSON(parsing: ObservatoryFile.replies.bytes()) }
}

@Suite struct `The campaign of the example observatory` {
  @Test(arguments: TestDatabase.kinds)
  func `is drawn as its replies expect, and plays them all`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    let frame = try Observatory.frame()
    try await world.store.write { session in
      for entry in frame where !World.poles.contains(where: { $0.reference == entry.reference }) {
        try session.enter(entry)
      }
    }
    var plan = world.plan()
    plan.sampling = SamplingPlan(
      seed: "20160309",
      design: .stratified(["émergence et développement": .count(32), "consolidé": .count(18)]))
    let workbook = try XLSXReader.workbook(from: ObservatoryFile.questionnaire.bytes())
    let campaign = try await world.work.create(plan, form: workbook, frame: frame, at: world.now)
    let examples = try ExampleReplies(try Observatory.replies())
    try await examples.play(in: campaign, store: world.store, with: world.replies, from: world.now)

    let (units, answers) = try await world.store.read { session in
      (try session.frameUnits.units(of: campaign.id), try session.replies.answers(of: campaign.id))
    }
    let followUp = FollowUp(units)
    #expect(followUp.total.populationSize == 160)
    #expect(followUp.total.sampleSize == 50)
    #expect(followUp.total.counts[.submitted] == 24)
    #expect(followUp.total.counts[.started] == 5)
    #expect(followUp.total.counts[.opened] == 4)
    #expect(followUp.total.counts[.refused] == 1)
    #expect(answers.count == 24)
    let ten = try #require(units.first { $0.reference == "FIC-010" })
    #expect(answers[ten.id]?["members"] == .integer(11))
    #expect(answers[ten.id]?["coordination_fte"] == .decimal(2.5))
    #expect(answers[ten.id]?["lead_structure"] == .text("Groupement fictif de la Ruche"))
  }

  @Test(arguments: [
    (Forms.Answer.integer(12), "Total\u{A0}: 3, pour 12 structures membres."),
    (.blank, "Total\u{A0}: 3."), (.unknown, "Total\u{A0}: 3."),
  ])
  func `sums up members in one sentence, whether their number is known or not`(
    members: Forms.Answer, sentence: String
  ) throws {
    let workbook = try XLSXReader.workbook(from: ObservatoryFile.questionnaire.bytes())
    let form = try #require(Form.read(workbook).form)
    let answers = Answers(["e1_nb_membres": members, "e2_associations": .integer(3)])
    let state = FormState(form: form, answers: answers, clock: FormClock(Instant(Date()), in: .gmt))
    let notes = form.questions.filter { $0.name.hasPrefix("e2_total") && state.isRelevant($0.name) }
    #expect(notes.map { state.filled($0.label) } == [sentence])
  }

  @Test func `never plays replies of real poles, nor of another sample`() async throws {
    let world = try await World(.sqlite)
    let campaign = try await world.campaign()
    let examples = try ExampleReplies(try Observatory.replies())
    await #expect(throws: ExampleRepliesError.otherSample(reference: "FIC-001")) {
      try await examples.play(in: campaign, store: world.store, with: world.replies, from: world.now)
    }
    let real = try await World(.sqlite)
    try await real.store.write { session in
      try session.enter(.sample(reference: "R-009", name: "Réel", isFictitious: false))
    }
    var plan = real.plan()
    plan.isFictitious = false
    let entry = FrameEntry.sample(reference: "R-009", name: "Réel", isFictitious: false)
    let truth = try await real.work.create(plan, form: .small, frame: [entry], at: real.now)
    await #expect(throws: ExampleRepliesError.realCampaign) {
      try await examples.play(in: truth, store: real.store, with: real.replies, from: real.now)
    }
    #expect(throws: ExampleRepliesError.unreadable(reference: "")) { try ExampleReplies(.null) }
  }
}
