// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Forms
import HTTPTypes
import Kernel
import SiteTesting
import Testing

@testable import Results

@Suite struct `A share of two answers out of twenty` {
  /// Twenty of forty units answered: two say yes, which is 10 %.
  private func draft() throws -> Draft {
    let rows = (1...20).map { place in
      SurveyRow(
        unit: "U\(place + 10)", stratum: "S", N: 40, n: 20, state: .answered,
        answers: ["budget": .one(place <= 2 ? "oui" : "non")])
    }
    let frame = (1...40).map {
      Survey.FrameUnit(reference: "U\($0 + 10)", stratum: "S", number: "0.5", isSelected: $0 <= 20)
    }
    return try EstimationRun(program: "essaim test").draft(
      of: Samples.small(frame, rows), Samples.smallPlan)
  }

  @Test func `is hidden in the page, its title, its pictures, its table and every file`() async throws {
    let site = try await ResultsSite()
    let draft = try draft()
    try await site.release(draft)
    let figure = "/resultats/petite/v1/budget-propre"
    let page = try await site.browser.get(figure)
    #expect(page.text.contains("<h1>Mesure budget-propre\u{A0}: valeur masquée</h1>"))
    #expect(page.text.contains("masqué, moins de 3 d’un côté"))
    #expect(!page.text.contains("Réponse attendue"))
    let answers =
      [page] + [
        try await site.browser.get("/resultats/petite/v1"), try await site.browser.get("/resultats"),
        try await site.browser.get("/"), try await site.browser.get(figure + ".csv"),
        try await site.browser.get(figure + ".svg"), try await site.browser.get(figure + ".json"),
        try await site.browser.get("/resultats/petite/v1.json"),
      ]
    for answer in answers {
      #expect(answer.status == .ok)
      for trace in ["10\u{A0}%", "0.1,", "0.10", "\"numerator\":", "<b>2</b>", "<b>18</b>", "2 réponses"] {
        #expect(!answer.text.contains(trace), "\(trace)")
      }
    }
    #expect(draft.content.figures[0].total.figure == nil)
  }
}
