// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import HTTPTypes
import Hummingbird
import Markup
import PersistenceTesting
import Secrets
import Server
import Site
import SiteTesting
import TestFiles
import Testing

@testable import essaim

@Suite struct `The site put together` {
  private func router() async throws -> Router<SiteContext> {
    try Features.router(
      of: Installation(
        settings: Settings(), store: try await TestDatabase.fresh(.sqlite, migrations: Features.migrations()),
        keyring: .testing, layout: try .testing()))
  }

  private func browser() async throws -> Browser { Browser(try await router()) }

  /// Every address that the site writes, with the names of its parameters in their places. The files of a
  /// release and of its figures stand where these do.
  private static let addresses = [
    SiteMap.home, Address(path: "fichiers", "{file}"),
    SiteMap.poles, SiteMap.polesMap, SiteMap.polesMapSVG, SiteMap.polesCSV, SiteMap.pole("{slug}"),
    SiteMap.results, SiteMap.release("{campaign}", version: 0),
    SiteMap.figure("{campaign}", version: 0, "{figure}"),
    SiteMap.meetings, SiteMap.meeting("{slug}"), SiteMap.meetingCalendar("{slug}"),
    SiteMap.registration("{slug}"), SiteMap.registrationReceipt("{slug}"),
    SiteMap.registrationLink("{slug}", "{token}"),
    SiteMap.respondentLink("{token}"), SiteMap.reply, SiteMap.replyPage("{page}"), SiteMap.replyReview,
    SiteMap.replySubmission, SiteMap.replyWithdrawal, SiteMap.replyReceipt, SiteMap.replyDeparture,
    SiteMap.team, SiteMap.signIn, SiteMap.signOut, SiteMap.teamCampaigns, SiteMap.teamCampaign("{slug}"),
    SiteMap.teamUnit("{slug}", "{reference}"), SiteMap.teamUnitStanding("{slug}", "{reference}"),
    SiteMap.teamLinkSending("{slug}", "{reference}"), SiteMap.teamLinkHandover("{slug}", "{reference}"),
    SiteMap.teamRelease("{slug}"), SiteMap.teamPreview("{slug}"),
    SiteMap.teamPreviewFigure("{slug}", "{figure}"), SiteMap.teamReleaseAnswers("{slug}", version: 0),
    SiteMap.teamReleaseFrame("{slug}"), SiteMap.teamWithdrawal("{slug}", version: 0), SiteMap.teamMeetings,
    SiteMap.teamRegistrations("{slug}"), SiteMap.teamRegistrationRemoval("{slug}", "{registration}"),
    SiteMap.teamRegistrationsCSV("{slug}"),
  ]

  @Test func `answers at every address that it writes, and at no other`() async throws {
    let written = Self.addresses.map {
      $0.text.replacing("%7B", with: "{").replacing("%7D", with: "}").replacing("/v0", with: "/{version}")
    }
    #expect(Set(try await router().routes.map(\.path.description)) == Set(written))
  }

  @Test func `names every address of the site map in this file`() throws {
    let folder = "Sources/Site/"
    let here = try String(contentsOfFile: #filePath, encoding: .utf8)
    for file in ["SiteMap.swift", "SiteMap+Replies.swift", "SiteMap+Team.swift"] {
      let text = String(decoding: try Repository.bytes(of: folder + file), as: UTF8.self)
      let names = text.matches(of: /public static (?:let|func) (\w+)/).map(\.1)
      #expect(!names.isEmpty)
      // The file of a release stands where the release does.
      for name in names where name != "releaseFile" {
        #expect(here.contains(try Regex("SiteMap\\.\(name)\\b")), "\(name)")
      }
    }
  }

  @Test(arguments: [
    SiteMap.home, SiteMap.poles, SiteMap.polesMap, SiteMap.polesMapSVG, SiteMap.polesCSV, SiteMap.results,
    SiteMap.meetings, SiteMap.signIn,
  ])
  func `answers at the addresses that anyone may ask`(address: Address) async throws {
    #expect(try await browser().get(address.text).status == .ok)
  }

  @Test(arguments: [
    SiteMap.team, SiteMap.teamCampaigns, SiteMap.teamCampaign("essai"), SiteMap.teamUnit("essai", "1"),
    SiteMap.teamUnitStanding("essai", "1"), SiteMap.teamLinkSending("essai", "1"),
    SiteMap.teamLinkHandover("essai", "1"), SiteMap.teamRelease("essai"),
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
