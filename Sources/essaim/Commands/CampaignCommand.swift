// SPDX-License-Identifier: AGPL-3.0-or-later
import ArgumentParser
import Campaigns
import Foundation
import Kernel
import Markup
import Persistence
import Site

/// Works on campaigns.
struct CampaignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "campaign", abstract: "Tient les campagnes d’une installation.",
    subcommands: [Create.self, List.self])

  /// Creates a campaign on the poles of the register.
  struct Create: AsyncParsableCommand, JSONAnswering {
    static let configuration = CommandConfiguration(
      abstract:
        "Crée une campagne\u{A0}: fige la base de sondage, tire, prépare liens et invitations, tout ou rien.")

    @Argument(
      help: ArgumentHelp(
        "La campagne, en JSON, comme Examples/Observatory/campagne-exercice-2015.json. Le questionnaire y est nommé.",
        valueName: "fichier"))
    var file: String
    @OptionGroup var place: DataOptions
    @Flag(help: "Dit ce qui serait fait, sans rien écrire.") var dryRun = false
    @Flag(help: "Écrit le compte rendu en JSON.") var json = false

    func run() async throws {
      let now = Instant(Date())
      let description = try CampaignDescription(file)
      let installation = try await Installation.open(try place.settings(), at: now)
      let report = try await description.create(in: installation, dryRun: dryRun, at: now)
      let address = SiteMap.teamCampaign(report.campaign.slug).absolute(from: installation.settings.origin)
      if json {
        Output.data(report.json(dryRun: dryRun, followedAt: address).pretty)
      } else {
        Output.result(lines: report.sentences(dryRun: dryRun, followedAt: address))
      }
    }
  }

  /// Lists the campaigns.
  struct List: AsyncParsableCommand, JSONAnswering {
    static let configuration = CommandConfiguration(
      abstract: "Énumère les campagnes, avec leurs jours, les pôles tirés et les réponses envoyées.")

    @OptionGroup var place: DataOptions
    @Flag(help: "Écrit la liste en JSON.") var json = false

    func run() async throws {
      let installation = try await Installation.open(try place.settings(), at: Instant(Date()))
      let campaigns = try await installation.store.read { session in
        try session.campaigns.all().map { ($0, FollowUp(try session.frameUnits.units(of: $0.id)).total) }
      }
      if json {
        Output.data(JSON.object(["campaigns": .list(campaigns.map(Self.json))]).pretty)
      } else if campaigns.isEmpty {
        Output.message("Aucune campagne.")
      } else {
        Output.result(lines: campaigns.map(Self.sentence))
      }
    }

    private static func sentence(_ campaign: Campaign, _ total: FollowUp.Line) -> String {
      let french = Language.french
      let sent = total.counts[.submitted, default: 0]
      return "\(campaign.slug)\u{A0}: \(campaign.title), du \(french.day(campaign.opensOn)) au "
        + "\(french.day(campaign.closesOn))\u{A0}; \(french.number(total.sampleSize)) "
        + "\(total.sampleSize < 2 ? "pôle tiré" : "pôles tirés"), \(french.number(sent)) "
        + (sent < 2 ? "réponse" : "réponses")
    }

    private static func json(_ campaign: Campaign, _ total: FollowUp.Line) -> JSON {
      [
        "campaign": .text(campaign.slug), "title": .text(campaign.title),
        "reference_year": .integer(campaign.referenceYear), "fictitious": .boolean(campaign.isFictitious),
        "opens_on": .text(campaign.opensOn.description), "closes_on": .text(campaign.closesOn.description),
        "frame": .integer(total.populationSize), "drawn": .integer(total.sampleSize),
        "submitted": .integer(total.counts[.submitted, default: 0]),
      ]
    }
  }
}
