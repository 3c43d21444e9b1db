// SPDX-License-Identifier: AGPL-3.0-or-later
public import Markup

// The addresses of the team.
extension SiteMap {
  /// The team's own page.
  public static let team = Address(path: "equipe")
  /// Where the team signs in.
  public static let signIn = Address(path: "equipe", "connexion")
  /// Where the team signs out.
  public static let signOut = Address(path: "equipe", "deconnexion")
  /// The follow-up of campaigns.
  public static let teamCampaigns = Address(path: "equipe", "campagnes")
  /// The follow-up of a campaign.
  public static func teamCampaign(_ slug: String) -> Address { Address(path: "equipe", "campagnes", slug) }
  /// A unit drawn for a campaign, as the team follows it.
  public static func teamUnit(_ campaign: String, _ reference: String) -> Address {
    Address(path: "equipe", "campagnes", campaign, "unites", reference)
  }
  /// Where what the team knows of a unit is noted.
  public static func teamUnitStanding(_ campaign: String, _ reference: String) -> Address {
    Address(path: "equipe", "campagnes", campaign, "unites", reference, "situation")
  }
  /// Where a new link is sent to the contact of a unit.
  public static func teamLinkSending(_ campaign: String, _ reference: String) -> Address {
    Address(path: "equipe", "campagnes", campaign, "unites", reference, "lien", "envoi")
  }
  /// Where a new link of a unit without contact is handed over to the team.
  public static func teamLinkHandover(_ campaign: String, _ reference: String) -> Address {
    Address(path: "equipe", "campagnes", campaign, "unites", reference, "lien", "remise")
  }
  /// The releases of a campaign, and where the form is sent that makes one.
  public static func teamRelease(_ campaign: String) -> Address {
    Address(path: "equipe", "campagnes", campaign, "diffusion")
  }
  /// The preview of a release: what it would say.
  public static func teamPreview(_ campaign: String) -> Address {
    Address(path: "equipe", "campagnes", campaign, "diffusion", "apercu")
  }
  /// A figure of the preview of a release.
  public static func teamPreviewFigure(_ campaign: String, _ figure: String) -> Address {
    Address(path: "equipe", "campagnes", campaign, "diffusion", "apercu", figure)
  }
  /// The answers that a release was estimated from.
  public static func teamReleaseAnswers(_ campaign: String, version: Int) -> Address {
    Address(path: "equipe", "campagnes", campaign, "diffusion", "v\(version)", "answers.csv")
  }
  /// The frame of a campaign with its draw.
  public static func teamReleaseFrame(_ campaign: String) -> Address {
    Address(path: "equipe", "campagnes", campaign, "diffusion", "frame.csv")
  }
  /// Where a release is withdrawn.
  public static func teamWithdrawal(_ campaign: String, version: Int) -> Address {
    Address(path: "equipe", "campagnes", campaign, "diffusion", "v\(version)", "retrait")
  }
  /// The meetings of the team.
  public static let teamMeetings = Address(path: "equipe", "rencontres")
  /// Who registered for a meeting.
  public static func teamRegistrations(_ slug: String) -> Address {
    Address(path: "equipe", "rencontres", slug, "inscriptions")
  }
  /// Where a registration is removed.
  public static func teamRegistrationRemoval(_ slug: String, _ registration: String) -> Address {
    Address(path: "equipe", "rencontres", slug, "inscriptions", registration, "retrait")
  }
  /// Who registered for a meeting, as CSV.
  public static func teamRegistrationsCSV(_ slug: String) -> Address {
    Address(path: "equipe", "rencontres", slug, "inscriptions.csv")
  }
}
