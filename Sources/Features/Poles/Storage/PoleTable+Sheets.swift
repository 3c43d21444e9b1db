// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence

extension PoleTable {
  /// All that is held of the pole at this address, fictitious or real.
  func sheet(slug: String) throws(StorageError) -> PoleSheet? {
    guard let summary = try summary(slug: slug) else { return nil }
    return PoleSheet(
      summary: summary, versions: try versions(of: summary.id),
      events: try session.poleEvents.events(of: summary.id),
      memberships: try session.structures.memberships(of: summary.id))
  }

  /// The present address of the pole that had this one.
  func presentSlug(former slug: String) throws(StorageError) -> String? {
    try session.row(
      """
      SELECT pole.slug
      FROM pole_former_slug AS former
      JOIN pole ON pole.id = former.pole
      WHERE former.slug = \(slug)
      """
    )?.text("slug")
  }

  private func versions(of pole: ID<Pole>) throws(StorageError) -> [PoleVersion] {
    let rows = try session.rows(
      """
      SELECT version.id, version.number, version.name, version.siren, structure.name AS lead_structure,
        version.commune_code, version.commune_name, version.longitude, version.latitude,
        version.departement_code, version.departement_name, version.region_code, version.region_name,
        version.stage, version.website, version.author, version.reason, version.valid_from,
        version.recorded_at
      FROM pole_version AS version
      LEFT JOIN structure ON structure.id = version.lead_structure
      WHERE version.pole = \(pole)
      ORDER BY version.number DESC
      """)
    guard !rows.isEmpty else { throw .missing }
    return try rows.map { row throws(StorageError) in
      let id = try row.id("id", of: PoleVersion.self)
      return PoleVersion(
        id: id, number: try row.integer("number"), values: try values(of: row, sectors: sectors(of: id)),
        sources: try session.sources.sources(of: id), author: try row.text("author"),
        reason: try row.text("reason"), validFrom: try row.day("valid_from"),
        recordedAt: try row.instant("recorded_at"))
    }
  }

  private func values(of row: Row, sectors: [String]) throws(StorageError) -> PoleValues {
    var values = PoleValues(name: try row.text("name"))
    values.siren = try row.optionalText("siren")
    values.leadStructure = try row.optionalText("lead_structure")
    values.place = try row.place()
    values.sectors = sectors
    values.stage = try row.optionalText("stage")
    values.website = try row.optionalText("website")
    return values
  }

  private func sectors(of version: ID<PoleVersion>) throws(StorageError) -> [String] {
    try session.rows(
      "SELECT label FROM pole_version_sector WHERE version = \(version) ORDER BY position"
    ).map { row throws(StorageError) in try row.text("label") }
  }
}
