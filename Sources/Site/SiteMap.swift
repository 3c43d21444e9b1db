// SPDX-License-Identifier: AGPL-3.0-or-later
public import Markup

/// Every address of the site, from slugs and untyped identifiers. French first; English will stand under
/// `/en`.
public enum SiteMap {
  /// The home page.
  public static let home = Address(segments: [""])

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
}
