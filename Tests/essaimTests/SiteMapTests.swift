// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import HTTPTypes
import Markup
import PersistenceTesting
import Secrets
import Site
import SiteTesting
import Testing

@testable import essaim

@Suite struct `The site put together` {
  private func browser() async throws -> Browser {
    let installation = Installation(
      settings: Settings(), store: try await TestDatabase.fresh(.sqlite, migrations: Features.migrations()),
      keyring: .testing, frame: try .testing())
    return Browser(try Features.router(of: installation))
  }

  @Test(arguments: [
    SiteMap.home, SiteMap.poles, SiteMap.polesMap, SiteMap.polesMapSVG, SiteMap.polesCSV, SiteMap.results,
    SiteMap.meetings, SiteMap.signIn,
  ])
  func `answers at the addresses that anyone may ask`(address: Address) async throws {
    #expect(try await browser().get(address.text).status == .ok)
  }

  @Test(arguments: [
    SiteMap.team, SiteMap.teamCampaigns, SiteMap.teamCampaign("essai"), SiteMap.teamRelease("essai"),
    SiteMap.teamPreview("essai"), SiteMap.teamPreviewFigure("essai", "emplois"),
    SiteMap.teamReleaseAnswers("essai", version: 1), SiteMap.teamWithdrawal("essai", version: 1),
    SiteMap.teamMeetings, SiteMap.teamRegistrations("essai"), SiteMap.teamRegistrationsCSV("essai"),
    SiteMap.teamRegistrationRemoval("essai", "1"),
  ])
  func `leads a visitor of the team's addresses to its door`(address: Address) async throws {
    let answer = try await browser().get(address.text)
    #expect(answer.status == .seeOther)
    #expect(answer.location?.hasPrefix(SiteMap.signIn.text) == true)
  }

  @Test(arguments: [SiteMap.reply, SiteMap.replyPage("emploi"), SiteMap.replyReview, SiteMap.replyReceipt])
  func `asks for a personal link at the addresses of a reply`(address: Address) async throws {
    #expect(try await browser().get(address.text).status == .forbidden)
  }
}
