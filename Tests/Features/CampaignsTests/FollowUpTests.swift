// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import HTTPTypes
import Kernel
import Persistence
import PersistenceTesting
import SiteTesting
import Testing

@testable import Campaigns

@Suite struct `The follow-up of a campaign` {
  private static func unit(_ number: Int, _ stratum: String, _ state: UnitState) -> SampleUnit {
    let reference = "FIC-00\(number)"
    let id = ID<SampleUnit>(at: Instant(milliseconds: Int64(number)))
    return SampleUnit(
      id: id, pole: FrameEntry.pole(reference), reference: reference, name: "Pôle \(number)",
      stratum: stratum, populationSize: 3, sampleSize: 2, number: "0.5", isSelected: state != .notSelected,
      state: state)
  }

  @Test func `counts states by stratum, and rates those that ought to answer`() throws {
    let followUp = FollowUp([
      Self.unit(1, "b", .submitted), Self.unit(2, "a", .invited), Self.unit(3, "a", .submitted),
      Self.unit(4, "a", .ceased), Self.unit(5, "a", .refused), Self.unit(6, "c", .outOfScope),
      Self.unit(7, "a", .notSelected),
    ])
    #expect(followUp.lines.map(\.stratum) == ["a", "b", "c"])
    #expect(followUp.lines.map(\.populationSize) == [5, 1, 1])
    #expect(followUp.lines.map(\.sampleSize) == [4, 1, 1])
    #expect(followUp.lines.map(\.responseRate) == [1.0 / 3, 1, nil])
    #expect(followUp.total.counts == [.submitted: 2, .invited: 1, .ceased: 1, .refused: 1, .outOfScope: 1])
    #expect(followUp.total.responseRate == 0.5)
  }

  @Test(arguments: TestDatabase.kinds)
  func `is a page of the team's, and nobody else's`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    let campaign = try await world.campaign()
    _ = try await world.respondent()
    let littoral = try await world.unit("FIC-002")
    try await world.store.write {
      try $0.frameUnits.note(.refused, of: littoral.id, because: "Trop de demandes")
    }
    #expect(try await world.unit("FIC-002").state == .refused)
    #expect(try await Browser(world.router).get("/equipe/campagnes/exercice-2015").status == .seeOther)

    let reader = try await world.team(as: .reader)
    let list = try await reader.get("/equipe/campagnes")
    #expect(list.text.contains("href=\"/equipe/campagnes/exercice-2015\""))
    let page = try await reader.get("/equipe/campagnes/\(campaign.slug)")
    #expect(page.status == .ok)
    for text in ["Bocage", "Ouvert", "Refus", "Invité", "Taux de réponse\u{A0}: 0\u{A0}%"] {
      #expect(page.text.contains(text), "\(text)")
    }
    #expect(try await reader.get("/equipe/campagnes/absente").status == .notFound)
  }
}
