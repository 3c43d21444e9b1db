// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Campaigns
import Foundation
import Kernel
import Mail
import Meetings
import Persistence
import Poles
import Results
import Site
import Territories

/// The small observatory of the demo, loaded from the files of its folder: the real poles, their meeting, and a
/// campaign on fictitious poles.
struct ExampleObservatory {
  /// The account of the demo. It is printed at each start, and the demo listens on this machine alone.
  static let email = "demo@essaim.example"
  static let password = "essaim-par-essaimage"
  static let campaignSlug = "exercice-2015"

  let folder: URL
  let now: Instant

  /// Loads everything into `installation`, saying what it does.
  func load(into installation: Installation) async throws {
    let territories = try TerritoryFiles.territories()
    let real = try await importPoles("poles.csv", fictitious: false, into: installation, territories)
    let made = try await importPoles("poles-fictifs.csv", fictitious: true, into: installation, territories)
    Output.message("  le registre\u{A0}: \(real) pôles réels, \(made) pôles fictifs")
    Output.message("  les rencontres")
    _ = try await MeetingsLoading(store: installation.store).load(try bytes("meetings.json"), at: now)
    _ = try await AccountCreation(store: installation.store).perform(
      email: Self.email, password: try Password(new: Self.password), role: .administrator, at: now)
    let campaign = try await createCampaign(in: installation)
    let (drawn, sent) = try await playReplies(in: campaign, of: installation)
    Output.message("  la campagne\u{A0}: \(drawn) pôles tirés, \(sent) réponses")
    Output.message("  la diffusion\u{A0}: les chiffres de la campagne")
    try await release(in: installation)
  }

  /// How many poles a file adds to the register.
  private func importPoles(
    _ file: String, fictitious: Bool, into installation: Installation, _ territories: TerritoryLookup
  ) async throws -> Int {
    let work = PolesImport(
      store: installation.store, territories: territories, file: file,
      author: "l’observatoire d’exemple", zone: installation.settings.zone)
    let report = try await work.perform(try bytes(file), dryRun: false, fictitious: fictitious, at: now)
    guard report.refused == 0 else { throw ExampleObservatoryError.unusable(file: file) }
    return report.created
  }

  /// The campaign of the example, created sixty days ago from its file as `campaign create` does.
  private func createCampaign(in installation: Installation) async throws -> Campaign {
    let file = try CampaignDescription(folder.appending(path: "campagne-exercice-2015.json").path)
    return try await file.create(in: installation, at: now.adding(seconds: -60 * 86_400)).campaign
  }

  /// Plays the replies of the example; returns how many poles were drawn, and how many replies were sent.
  private func playReplies(
    in campaign: Campaign, of installation: Installation
  ) async throws -> (drawn: Int, sent: Int) {
    let work = ReplyWork(store: installation.store, zone: installation.layout.zone)
    try await ExampleReplies(try json("reponses-fictives.json")).play(
      in: campaign, store: installation.store, with: work, from: now.adding(seconds: -50 * 86_400))
    return try await installation.store.read { session in
      let units = try session.frameUnits.units(of: campaign.id).filter(\.isSelected)
      return (units.count, units.count { $0.state == .submitted })
    }
  }

  /// Releases the figures of the plan of the example, as the team would once it has read them.
  private func release(in installation: Installation) async throws {
    let plan = try EstimationPlan(try json("plan-exercice-2015.json"))
    let work = ReleaseWork(store: installation.store, run: Program.estimation)
    try await work.keep(plan, at: now)
    let draft = try await work.draft(of: Self.campaignSlug)
    _ = try await work.release(
      ReleaseOrder(previewed: draft.sha256), of: Self.campaignSlug, by: nil, at: now)
  }

  private func json(_ file: String) throws -> JSON {
    guard let json = try? JSON(parsing: try bytes(file)) else {
      throw ExampleObservatoryError.unusable(file: file)
    }
    return json
  }

  private func bytes(_ file: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: folder.appending(path: file).path) else {
      throw ExampleObservatoryError.unusable(file: file)
    }
    return Array(data)
  }
}

/// Why the example cannot be loaded.
enum ExampleObservatoryError: Error {
  /// A file of the folder is missing or is not what it should be.
  case unusable(file: String)
}
