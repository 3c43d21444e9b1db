// SPDX-License-Identifier: AGPL-3.0-or-later
import Campaigns
import Kernel
import Site

extension CampaignReport {
  /// The report for people: what is created or would be, each stratum, the invitations, who gets none.
  ///
  /// - Parameter address: where the team follows the campaign.
  func sentences(dryRun: Bool, followedAt address: String) -> [String] {
    let strata = followUp.lines.map { "  \($0.stratum)\u{A0}: \(share($0))" }
    return [lead(dryRun)] + strata + [letters(dryRun)] + early + silent(dryRun)
      + (dryRun
        ? ["Rien n’a été écrit\u{A0}: c’était un essai."]
        : ["L’équipe suit la campagne ici\u{A0}: \(address)"])
  }

  /// The report for machines.
  func json(dryRun: Bool, followedAt address: String) -> JSON {
    [
      "written": .boolean(!dryRun), "campaign": .text(campaign.slug), "title": .text(campaign.title),
      "reference_year": .integer(campaign.referenceYear), "fictitious": .boolean(campaign.isFictitious),
      "opens_on": .text(campaign.opensOn.description), "closes_on": .text(campaign.closesOn.description),
      "frame": .integer(followUp.total.populationSize), "drawn": .integer(followUp.total.sampleSize),
      "strata": .list(
        followUp.lines.map {
          [
            "stratum": .text($0.stratum), "frame": .integer($0.populationSize),
            "drawn": .integer($0.sampleSize),
          ]
        }),
      "invitations": .integer(invitations),
      "without_invitation": .list(
        uninvited.map { ["reference": .text($0.reference), "name": .text($0.name)] }),
      "follow_up": dryRun ? .null : .text(address),
    ]
  }

  private func lead(_ dryRun: Bool) -> String {
    let french = Language.french
    let kind = campaign.isFictitious ? "fictifs" : "réels"
    return "\(campaign.slug)\u{A0}: \(dryRun ? "cette campagne serait créée" : "campagne créée"), du "
      + "\(french.day(campaign.opensOn)) au \(french.day(campaign.closesOn))\u{A0}; pôles \(kind)\u{A0}: "
      + share(followUp.total)
  }

  private func share(_ line: FollowUp.Line) -> String {
    let drawn = Language.french.number(line.sampleSize)
    let frame = Language.french.number(line.populationSize)
    return "\(drawn) \(line.sampleSize < 2 ? "tiré" : "tirés") sur \(frame)"
  }

  private func letters(_ dryRun: Bool) -> String {
    let count = Language.french.number(invitations)
    let noun = invitations < 2 ? "invitation" : "invitations"
    if dryRun { return "\(count) \(noun) à envoyer." }
    return "\(count) \(noun) dans la boîte d’envoi\u{A0}; essaim serve les écrit dans le dossier courrier."
  }

  /// That letters do not wait for the first day.
  private var early: [String] {
    guard opensLater, invitations > 0 else { return [] }
    return [
      "Les invitations partent à la création, sans attendre l’ouverture\u{A0}: jusque-là, un lien dit quand revenir."
    ]
  }

  /// Who gets no letter, and how to give them their link all the same.
  private func silent(_ dryRun: Bool) -> [String] {
    guard !uninvited.isEmpty else { return [] }
    let lead =
      uninvited.count < 2
      ? "1 pôle tiré n’a pas d’adresse où écrire"
      : "\(Language.french.number(uninvited.count)) pôles tirés n’ont pas d’adresse où écrire"
    let remedy =
      (dryRun ? "ajoutez un contact au registre avant de créer la campagne, ou remettez ensuite" : "remettez")
      + " un lien depuis la page du pôle, dans le suivi."
    return ["\(lead)\u{A0}: \(remedy)"] + uninvited.map { "  \($0.reference)\u{A0}: \($0.name)" }
  }
}
