// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
public import Persistence

extension PoleTable {
  /// All the poles, fictitious ones or real ones, by name.
  public func summaries(fictitious: Bool) throws(StorageError) -> [PoleSummary] {
    try summaries(where: "pole.fictitious = \(fictitious)").sorted(by: PoleSummary.isListedBefore)
  }

  /// The pole whose address this is, fictitious or real.
  public func summary(slug: String) throws(StorageError) -> PoleSummary? {
    try summaries(where: "pole.slug = \(slug)").first
  }

  /// The poles that meet a condition on `pole` and on `version`, its present version.
  func summaries(where condition: SQL) throws(StorageError) -> [PoleSummary] {
    let sectors = try sectorsByPole(where: condition)
    return try session.rows(
      """
      SELECT pole.id, pole.slug, pole.name, pole.reference, pole.fictitious, structure.name AS lead_structure,
        version.commune_code, version.commune_name, version.longitude, version.latitude,
        version.departement_code, version.departement_name, version.region_code, version.region_name,
        version.stage, version.website
      FROM pole
      JOIN pole_version AS version ON version.pole = pole.id AND version.number = pole.revision
      LEFT JOIN structure ON structure.id = version.lead_structure
      WHERE \(condition)
      ORDER BY pole.id
      """
    ).map { row throws(StorageError) in
      let id = try row.id("id", of: Pole.self)
      return PoleSummary(
        id: id, slug: try row.text("slug"), name: try row.text("name"),
        reference: try row.optionalText("reference"),
        leadStructure: try row.optionalText("lead_structure"),
        place: try row.place(),
        stage: try row.optionalText("stage"), sectors: sectors[id] ?? [],
        website: try row.optionalText("website"), isFictitious: try row.boolean("fictitious"))
    }
  }

  private func sectorsByPole(where condition: SQL) throws(StorageError) -> [ID<Pole>: [String]] {
    var sectors: [ID<Pole>: [String]] = [:]
    let rows = try session.rows(
      """
      SELECT pole.id, sector.label
      FROM pole
      JOIN pole_version AS version ON version.pole = pole.id AND version.number = pole.revision
      JOIN pole_version_sector AS sector ON sector.version = version.id
      WHERE \(condition)
      ORDER BY pole.id, sector.position
      """)
    for row in rows {
      sectors[try row.id("id", of: Pole.self), default: []].append(try row.text("label"))
    }
    return sectors
  }
}
