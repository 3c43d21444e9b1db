// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence

extension PoleTable {
  /// The real poles that a search finds, by name, with all that the list shows beside them.
  func list(_ search: PoleSearch) throws(StorageError) -> PoleList {
    let all = try summaries(fictitious: false)
    let found =
      search.isEmpty ? all : try summaries(where: condition(search)).sorted(by: PoleSummary.isListedBefore)
    return PoleList(
      search: search, counts: PlaceCounts(all), found: found, regions: regions(of: all),
      sectors: try sectors())
  }

  private func condition(_ search: PoleSearch) -> SQL {
    var conditions: [SQL] = ["pole.fictitious = \(false)"]
    // Words hold letters and digits only: nothing that LIKE takes for a sign.
    for word in search.words { conditions.append("pole.search_text LIKE \("% \(word)%")") }
    if let region = search.region { conditions.append("version.region_code = \(region)") }
    if let sector = search.sector {
      conditions.append(
        """
        EXISTS (SELECT 1 FROM pole_version_sector AS sought
          WHERE sought.version = version.id AND sought.slug = \(sector))
        """)
    }
    return conditions.joined(separator: " AND ")
  }

  private func regions(of poles: [PoleSummary]) -> [Choice] {
    Dictionary(grouping: poles.compactMap(\.place.region), by: \.code)
      .compactMap { code, same in same.first.map { Choice(value: code, label: $0.name, count: same.count) } }
      .sorted { $0.label.folded < $1.label.folded }
  }

  private func sectors() throws(StorageError) -> [Choice] {
    try session.rows(
      """
      SELECT sector.slug, min(sector.label) AS label, count(*) AS poles
      FROM pole
      JOIN pole_version AS version ON version.pole = pole.id AND version.number = pole.revision
      JOIN pole_version_sector AS sector ON sector.version = version.id
      WHERE pole.fictitious = \(false)
      GROUP BY sector.slug
      ORDER BY sector.slug
      """
    ).map { row throws(StorageError) in
      Choice(value: try row.text("slug"), label: try row.text("label"), count: try row.integer("poles"))
    }
  }
}
