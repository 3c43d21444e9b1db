// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
import Kernel
import Persistence
import PersistenceTesting
import SiteTesting
import Testing

@testable import Campaigns

@Suite struct `Two colleagues who answer at once` {
  @Test(arguments: TestDatabase.kinds)
  func `lose nothing when each changes another question`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    try await world.campaign()
    let (awa, yannick) = (try await world.respondent("Awa"), try await world.respondent("Yannick"))
    var (mine, his) = (try await awa.page("membres"), try await yannick.page("membres"))
    mine.type("5", into: "q-total")
    his.type("5", into: "q-assos")
    #expect(try await yannick.send(his, to: "membres").status == .seeOther)
    #expect(try await awa.send(mine, to: "membres").status == .seeOther)
    let page = try await awa.page("membres")
    #expect(page["q-total"] == "5")
    #expect(page["q-assos"] == "5")
  }

  @Test(arguments: TestDatabase.kinds)
  func `are shown both answers when they disagree, and choose`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    try await world.campaign()
    let (awa, yannick) = (try await world.respondent("Awa"), try await world.respondent("Yannick"))
    _ = try await awa.fill("membres", [("q-total", "6")])
    var (mine, his) = (try await awa.page("membres"), try await yannick.page("membres"))
    mine.type("7", into: "q-total")
    mine.type("3", into: "q-coops")
    his.type("9", into: "q-total")
    _ = try await yannick.send(his, to: "membres")

    let conflict = try await awa.send(mine, to: "membres")
    #expect(conflict.status == .conflict)
    #expect(conflict.text.contains("Yannick a enregistré une autre réponse\u{A0}: 9"))
    #expect(conflict.text.contains("Garder la mienne\u{A0}: 7"))
    #expect(conflict.text.contains("Garder l’autre\u{A0}: 9"))
    let stored = try await yannick.page("membres")
    #expect(stored["q-total"] == "9")
    #expect(stored["q-coops"] == "3")

    let undecided = try await awa.send(SentForm(conflict.text), to: "membres")
    #expect(undecided.status == .conflict)
    var decided = SentForm(undecided.text)
    decided.type("mienne", into: "garder-total")
    #expect(try await awa.send(decided, to: "membres").status != .conflict)
    #expect(try await yannick.page("membres")["q-total"] == "7")
    let aside = try await world.count(
      "SELECT count(*) AS n FROM answer_change WHERE variable = 'total' AND applied = \(false)")
    #expect(aside == 1)
  }

  @Test func `may keep the other's answer`() async throws {
    let (awa, yannick, conflict) = try await disagreement()
    var form = SentForm(conflict.text)
    form.type("autre", into: "garder-total")
    #expect(try await awa.send(form, to: "membres").status == .seeOther)
    #expect(try await yannick.page("membres")["q-total"] == "9")
  }

  @Test func `are asked again when a third answer has come meanwhile`() async throws {
    let (awa, yannick, conflict) = try await disagreement()
    _ = try await yannick.fill("membres", [("q-total", "11"), ("garder-total", "mienne")])
    var form = SentForm(conflict.text)
    form.type("mienne", into: "garder-total")
    let again = try await awa.send(form, to: "membres")
    #expect(again.status == .conflict)
    #expect(again.text.contains("une autre réponse\u{A0}: 11"))
    #expect(try await yannick.page("membres")["q-total"] == "11")
  }

  @Test func `who agree meet no conflict`() async throws {
    let world = try await World(.sqlite)
    try await world.campaign()
    let (awa, yannick) = (try await world.respondent("Awa"), try await world.respondent("Yannick"))
    var (mine, his) = (try await awa.page("membres"), try await yannick.page("membres"))
    mine.type("7", into: "q-total")
    his.type("7,0", into: "q-total")
    _ = try await yannick.send(his, to: "membres")
    #expect(try await awa.send(mine, to: "membres").status == .seeOther)
  }

  @Test func `may disagree on what cannot be read`() async throws {
    let world = try await World(.sqlite)
    try await world.campaign()
    let (awa, yannick) = (try await world.respondent("Awa"), try await world.respondent(""))
    var (mine, his) = (try await awa.page("membres"), try await yannick.page("membres"))
    mine.type("sept", into: "q-total")
    his.type("neuf", into: "q-total")
    _ = try await yannick.send(his, to: "membres")
    let conflict = try await awa.send(mine, to: "membres")
    #expect(conflict.text.contains("une autre personne a enregistré une autre réponse\u{A0}: neuf"))
    #expect(SentForm(conflict.text)["q-total"] == "sept")
  }

  @Test(arguments: TestDatabase.kinds)
  func `and six more lose nothing in a crowd`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    try await world.campaign()
    let fields = ["q-total", "q-assos", "q-coops", "q-since", "q-comment", "nsp-sectors"]
    let values = ["30", "10", "20", "01/02/2013", "Bonjour", "1"]
    var crowd: [(Respondence, SentForm)] = []
    for (field, value) in zip(fields, values) {
      let someone = try await world.respondent(field)
      var form = try await someone.page("membres")
      form.type(value, into: field)
      crowd.append((someone, form))
    }
    let statuses = try await withThrowingTaskGroup(of: HTTPResponse.Status.self) { group in
      for (someone, form) in crowd { group.addTask { try await someone.send(form, to: "membres").status } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses.allSatisfy { $0 == .seeOther || $0 == .unprocessableContent })
    let page = try await world.respondent().page("membres")
    #expect(fields.map { page[$0] } == values)
  }

  private func disagreement() async throws -> (Respondence, Respondence, Answer) {
    let world = try await World(.sqlite)
    try await world.campaign()
    let (awa, yannick, mine) = try await world.disagreement()
    return (awa, yannick, try await awa.send(mine, to: "membres"))
  }
}
