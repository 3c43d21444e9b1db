// SPDX-License-Identifier: AGPL-3.0-or-later
@_spi(Archive) import Confidentiality
public import Kernel
public import Persistence

/// Keeps releases. A release does not change: a correction is another one.
public struct ReleaseTable {
  let session: Session

  /// Keeps what was drafted as the next version of its campaign.
  func keep(
    _ draft: Draft, as id: ID<Release>, at now: Instant, opensAt: Instant? = nil, note: String? = nil
  ) throws -> Release {
    let campaign = draft.content.campaign.slug
    let version = try last(of: campaign)?.version ?? 0
    try session.run(
      """
      INSERT INTO release (id, campaign, version, canonical, sha256, note, released_at, opens_at, status)
      VALUES (\(id), \(campaign), \(version + 1), \(draft.canonical), \(draft.sha256), \(note), \(now),
        \(opensAt), \(Release.Status.released.rawValue))
      """)
    try session.run(
      """
      INSERT INTO release_answers (release, csv)
      VALUES (\(id), \(String(decoding: draft.answers, as: UTF8.self)))
      """)
    return Release(
      id: id, version: version + 1, content: draft.content, canonical: draft.canonical,
      sha256: draft.sha256, releasedAt: now, opensAt: opensAt, note: note, status: .released)
  }

  /// Takes a release away from readers: its address will say that it was withdrawn.
  func withdraw(_ release: ID<Release>) throws {
    let status = Release.Status.withdrawn.rawValue
    let changed = try session.run("UPDATE release SET status = \(status) WHERE id = \(release)")
    guard changed == 1 else { throw StorageError.missing }
  }

  /// A version of a campaign, once it is open, or nil.
  public func release(of campaign: String, version: Int, openAt now: Instant) throws -> Release? {
    try releases(
      "WHERE campaign = \(campaign) AND version = \(version) AND \(Self.isOpen(at: now))"
    ).first
  }

  /// Whether a version of a campaign is there to be read: open, and not withdrawn.
  public func isReadable(_ campaign: String, version: Int, at now: Instant) throws -> Bool {
    try session.row(
      """
      SELECT id
      FROM release
      WHERE campaign = \(campaign) AND version = \(version) AND \(Self.isReadable(at: now))
      """) != nil
  }

  /// The newest version of a campaign that is open and was not withdrawn, or nil.
  public func newest(of campaign: String, openAt now: Instant) throws -> Release? {
    try releases(
      "WHERE campaign = \(campaign) AND \(Self.isReadable(at: now)) ORDER BY version DESC LIMIT 1"
    ).first
  }

  /// The newest version of a campaign, open or not, withdrawn or not: for the team alone.
  public func last(of campaign: String) throws -> Release? {
    try releases("WHERE campaign = \(campaign) ORDER BY version DESC LIMIT 1").first
  }

  /// Every version of a campaign, open or not, withdrawn or not, the newest first: for the team alone.
  public func all(of campaign: String) throws -> [Release] {
    try releases("WHERE campaign = \(campaign) ORDER BY version DESC")
  }

  /// The file of answers that a version was estimated from, or nil: for the team alone.
  public func answers(of campaign: String, version: Int) throws -> [UInt8]? {
    try session.row(
      """
      SELECT release_answers.csv
      FROM release_answers
      JOIN release ON release.id = release_answers.release
      WHERE release.campaign = \(campaign) AND release.version = \(version)
      """
    ).map { Array(try $0.text("csv").utf8) }
  }

  /// Every version of a campaign with its answers, the withdrawn ones too: whoever read one may have kept it.
  func earlierVersions(of campaign: String) throws -> [EarlierVersion] {
    try all(of: campaign).compactMap { release in
      try answers(of: campaign, version: release.version)
        .map { try EarlierVersion(release.content, answers: $0) }
    }
  }

  /// The open versions of a campaign that were not withdrawn, the newest first.
  func history(of campaign: String, openAt now: Instant) throws -> [Release] {
    try releases("WHERE campaign = \(campaign) AND \(Self.isReadable(at: now)) ORDER BY version DESC")
  }

  /// The newest version that is open of each campaign, those opened last first.
  public func newest(openAt now: Instant) throws -> [Release] {
    try releases(
      """
      WHERE \(Self.isReadable(at: now)) AND NOT EXISTS (
        SELECT 1 FROM release AS later
        WHERE later.campaign = release.campaign AND later.version > release.version
          AND later.status = 'released' AND (later.opens_at IS NULL OR later.opens_at <= \(now)))
      ORDER BY COALESCE(opens_at, released_at) DESC, campaign
      """)
  }

  private static func isOpen(at now: Instant) -> SQL { "(opens_at IS NULL OR opens_at <= \(now))" }

  private static func isReadable(at now: Instant) -> SQL {
    "status = 'released' AND \(isOpen(at: now))"
  }

  private func releases(_ condition: SQL) throws -> [Release] {
    try session.rows(
      """
      SELECT id, version, canonical, sha256, note, released_at, opens_at, status
      FROM release
      \(condition)
      """
    ).map(Self.release)
  }

  private static func release(_ row: Row) throws -> Release {
    let canonical = try row.text("canonical")
    guard let json = try? JSON(parsing: canonical.utf8),
      let content = try? ReleaseContent(json: json, cell: { try? ReleasedCell(json: $0) })
    else { throw StorageError.unreadable("release.canonical") }
    guard let status = Release.Status(rawValue: try row.text("status")) else {
      throw StorageError.unreadable("release.status")
    }
    return Release(
      id: try row.id("id", of: Release.self), version: try row.integer("version"), content: content,
      canonical: canonical, sha256: try row.text("sha256"), releasedAt: try row.instant("released_at"),
      opensAt: try row.optionalInstant("opens_at"), note: try row.optionalText("note"), status: status)
  }
}

extension Session {
  /// The releases.
  public var releases: ReleaseTable { ReleaseTable(session: self) }
}
