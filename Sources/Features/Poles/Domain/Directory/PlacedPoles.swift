// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// Poles put together by where they are, as precisely as each is known: every pole stands in one group.
struct PlacedPoles: Sendable {
  /// The poles of a territory that are placed no more precisely.
  struct Group: Sendable {
    let territory: Place.Territory
    let poles: [PoleSummary]
  }

  /// Those known to their commune, by commune.
  let communes: [Group]
  /// Those known to their département, by département.
  let departements: [Group]
  /// Those known to their région, by région.
  let regions: [Group]
  /// Those whose place nobody says.
  let unknown: [PoleSummary]

  init(_ poles: [PoleSummary]) {
    func groups(_ precision: Place.Precision, _ territory: (Place) -> Place.Territory?) -> [Group] {
      let placed = poles.filter { $0.place.precision == precision }
      return Dictionary(grouping: placed) { territory($0.place)?.code ?? "" }
        .compactMap { _, poles in
          poles.first.flatMap { territory($0.place) }.map { Group(territory: $0, poles: poles) }
        }
        .sorted {
          ($0.territory.name.folded, $0.territory.code) < ($1.territory.name.folded, $1.territory.code)
        }
    }
    communes = groups(.commune, \.commune)
    departements = groups(.departement, \.departement)
    regions = groups(.region, \.region)
    unknown = poles.filter { $0.place.precision == .unknown }
  }

  /// How many there are, by how precisely they are placed.
  var counts: PlaceCounts {
    PlaceCounts([communes, departements, regions].flatMap { $0 }.flatMap(\.poles) + unknown)
  }

  /// The poles without commune, by région, whether or not their département is known.
  var regionsWithoutCommune: [Group] {
    let placed = departements.flatMap(\.poles) + regions.flatMap(\.poles)
    return Dictionary(grouping: placed) { $0.place.region?.code ?? "" }
      .compactMap { _, poles in poles.first?.place.region.map { Group(territory: $0, poles: poles) } }
      .sorted { $0.territory.code < $1.territory.code }
  }
}
