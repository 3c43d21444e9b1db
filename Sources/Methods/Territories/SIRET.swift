// SPDX-License-Identifier: AGPL-3.0-or-later

/// The number of an establishment in the Sirene register: a SIREN and five digits, Luhn on the fourteen.
public struct SIRET: Hashable, Sendable, CustomStringConvertible {
  /// Fourteen digits, without space.
  public let digits: String
  /// The legal unit the establishment belongs to.
  public let siren: SIREN

  /// Reads a number as typed, spaces allowed; nothing when a key is wrong.
  ///
  /// La Poste ran out of Luhn numbers: its establishments also pass when their digits add up to a multiple of
  /// 5.
  public init?(_ text: String) {
    guard let values = digitValues(text, count: 14),
      let siren = SIREN(values.prefix(9).map(String.init).joined())
    else { return nil }
    let isOfLaPoste = siren.digits == "356000000" && values.reduce(0, +).isMultiple(of: 5)
    guard luhnSum(values).isMultiple(of: 10) || isOfLaPoste else { return nil }
    digits = values.map(String.init).joined()
    self.siren = siren
  }

  /// The fourteen digits.
  public var description: String { digits }
}
