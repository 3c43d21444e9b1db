// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence

extension PoleTable {
  /// Adds a version with these values, all said by the same sources.
  func addVersion(
    _ number: Int, of pole: ID<Pole>, _ values: PoleValues, lead: ID<Structure>?, sources: [ID<Source>],
    _ signature: VersionSignature
  ) throws(StorageError) {
    let id = ID<PoleVersion>(at: signature.moment)
    let place = values.place
    try session.run(
      """
      INSERT INTO pole_version
        (id, pole, number, name, siren, lead_structure, commune_code, commune_name, longitude, latitude,
        departement_code, departement_name, region_code, region_name, stage, website, author, reason,
        valid_from, recorded_at)
      VALUES
        (\(id), \(pole), \(number), \(values.name), \(values.siren), \(lead), \(place.commune?.code),
        \(place.commune?.name), \(place.point?.longitude), \(place.point?.latitude),
        \(place.departement?.code), \(place.departement?.name), \(place.region?.code), \(place.region?.name),
        \(values.stage), \(values.website), \(signature.author), \(signature.reason), \(signature.day),
        \(signature.moment))
      """)
    for (position, label) in values.sectors.enumerated() {
      try session.run(
        """
        INSERT INTO pole_version_sector (version, position, label, slug)
        VALUES (\(id), \(position), \(label), \(label.slug))
        """)
    }
    for field in values.knownFields {
      for (position, source) in sources.enumerated() {
        try session.run(
          """
          INSERT INTO pole_version_source (version, field, position, source)
          VALUES (\(id), \(field.rawValue), \(position), \(source))
          """)
      }
    }
  }
}
