// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// What tells poles apart when no file of the outside has an identifier for them.
enum PoleIdentity {
  /// What the register calls a record until the next import: its reference, or else its name and place.
  static func key(of record: PoleRecord) -> String {
    if let reference = record.reference { return "reference:\(reference)" }
    let place = record.values.place
    return "nom:\(record.values.name.folded)|\(place.departement?.code ?? "")|\(place.region?.code ?? "")"
  }

  /// Whether two poles of one name are one pole, as far as their places tell: same département, or, when one
  /// is unknown, same région.
  static func isSamePlace(_ left: Place, _ right: Place) -> Bool {
    if let here = left.departement, let there = right.departement { return here.code == there.code }
    if let here = left.region, let there = right.region { return here.code == there.code }
    return left.precision == .unknown && right.precision == .unknown
  }
}
