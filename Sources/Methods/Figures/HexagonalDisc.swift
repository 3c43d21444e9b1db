// SPDX-License-Identifier: AGPL-3.0-or-later

/// The places of a hexagonal lattice, from its centre outwards.
enum HexagonalDisc {
  struct Place: Hashable {
    /// Twice the column, and the row: whole numbers, so that the order is exact.
    let halfColumn: Int
    let row: Int

    var x: Double { Double(halfColumn) * 6 }
    var y: Double { Double(row) * 10.392 }

    /// Four times the squared distance to the centre, in columns.
    var distance: Int { halfColumn * halfColumn + 3 * row * row }
  }

  /// The first places by distance to the centre; at the same distance, turning from the left, upper half
  /// first.
  static func places(_ count: Int) -> [Place] {
    guard count > 0 else { return [] }
    var reach = 1
    while 2 * reach * reach < count { reach += 1 }
    reach += 2
    var places: [Place] = []
    for row in -reach...reach {
      for halfColumn in -2 * reach...2 * reach where (halfColumn + row).isMultiple(of: 2) {
        places.append(Place(halfColumn: halfColumn, row: row))
      }
    }
    places.sort { ($0.distance, $0.row, $0.halfColumn) < ($1.distance, $1.row, $1.halfColumn) }
    return Array(places.prefix(count))
  }
}
