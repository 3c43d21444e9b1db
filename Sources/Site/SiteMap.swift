// SPDX-License-Identifier: AGPL-3.0-or-later
public import Markup

/// Every address of the site, from slugs and untyped identifiers. French first; English will stand under `/en`.
public enum SiteMap {
  /// The home page.
  public static let home = Address(segments: [""])

  // MARK: Register

  /// The list of poles.
  public static let poles = Address(path: "poles")
  /// The map of poles.
  public static let polesMap = Address(path: "poles", "carte")
  /// The map of poles as a file.
  public static let polesMapSVG = Address(path: "poles", "carte.svg")
  /// The list of poles as CSV.
  public static let polesCSV = Address(path: "poles.csv")
  /// The page of a pole.
  public static func pole(_ slug: String) -> Address { Address(path: "poles", slug) }

  // MARK: Results

  /// All releases.
  public static let results = Address(path: "resultats")
  /// A release: its figures.
  public static func release(_ campaign: String, version: Int) -> Address {
    Address(path: "resultats", campaign, "v\(version)")
  }
  /// A figure of a release.
  public static func figure(_ campaign: String, version: Int, _ figure: String) -> Address {
    Address(path: "resultats", campaign, "v\(version)", figure)
  }

  /// The canonical JSON of a release.
  public static func releaseFile(_ campaign: String, version: Int) -> Address {
    Address(path: "resultats", campaign, "v\(version).json")
  }

  // MARK: Meetings

  /// All meetings.
  public static let meetings = Address(path: "rencontres")
  /// The programme of a meeting.
  public static func meeting(_ slug: String) -> Address { Address(path: "rencontres", slug) }
  /// The calendar file of a meeting.
  public static func meetingCalendar(_ slug: String) -> Address { Address(path: "rencontres", slug + ".ics") }
  /// The registration form of a meeting.
  public static func registration(_ slug: String) -> Address {
    Address(path: "rencontres", slug, "inscription")
  }
  /// What a registration form leads to, the same for whoever was registered already.
  public static func registrationReceipt(_ slug: String) -> Address {
    Address(path: "rencontres", slug, "inscription", "envoyee")
  }
  /// The page, opened by a personal link, where a registration can be cancelled.
  public static func registrationLink(_ slug: String, _ token: String) -> Address {
    Address(path: "rencontres", slug, "inscription", token)
  }

  // MARK: Respondents

  /// The page that a personal link opens: `token` says who comes.
  public static func respondentLink(_ token: String) -> Address { Address(path: "r", "lien", token) }
  /// The questionnaire of whoever came by a personal link.
  public static let reply = Address(path: "r")
  /// A page of the questionnaire.
  public static func replyPage(_ page: String) -> Address { Address(path: "r", "pages", page) }
  /// What is read again before it is sent.
  public static let replyReview = Address(path: "r", "relecture")
  /// Where a reply is sent.
  public static let replySubmission = Address(path: "r", "envoi")
  /// Where a reply that was sent is taken back, to be changed.
  public static let replyWithdrawal = Address(path: "r", "reprise")
  /// The receipt of a reply that was sent.
  public static let replyReceipt = Address(path: "r", "recu")
  /// Where the browser forgets whom it answers for.
  public static let replyDeparture = Address(path: "r", "depart")

  // MARK: Team

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
  /// The preview of a release before it is released.
  public static func teamRelease(_ campaign: String) -> Address {
    Address(path: "equipe", "campagnes", campaign, "diffusion")
  }
  /// What a release would say, before it is released.
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
  /// Who registered for a meeting, as CSV.
  public static func teamRegistrationsCSV(_ slug: String) -> Address {
    Address(path: "equipe", "rencontres", slug, "inscriptions.csv")
  }
}
