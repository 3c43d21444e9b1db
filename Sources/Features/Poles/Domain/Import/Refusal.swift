// SPDX-License-Identifier: AGPL-3.0-or-later

/// Why a line of a file of poles cannot be taken.
struct Refusal: Hashable, Sendable {
  /// What is wrong with a value.
  enum Reason: Hashable, Sendable {
    /// Nothing stands where something must.
    case missing
    /// It has more than this many characters.
    case tooLong(limit: Int)
    /// It holds more than this many values.
    case tooMany(limit: Int)
    /// It holds a line end, a control character or a mark that turns the writing around.
    case unprintable
    /// No département bears this code; perhaps this one was meant.
    case unknownDepartement(meant: String?)
    /// No région bears this name.
    case unknownRegion
    /// The département lies in another région.
    case regionMismatch(departement: String, region: String)
    /// No commune of the place bears this name; perhaps one of these was meant.
    case unknownCommune(place: String?, meant: [String])
    /// Several communes bear this name, in these places.
    case homonymousCommunes([String])
    /// It is not a year between these.
    case implausibleYear(first: Int, last: Int)
    /// It is not an address of the web.
    case notAWebsite
    /// It is not a SIREN number.
    case notASIREN
    /// It is not a mail address.
    case notAMailAddress
    /// The register has no pole at this address.
    case unknownSlug
    /// The rest of the line is about the pole at this other address.
    case otherPole(slug: String)
    /// Another line is about the same pole.
    case samePoleAs(line: Int)
  }

  /// The column.
  let column: PoleColumn
  /// The value found.
  let found: String
  /// What is wrong with it.
  let reason: Reason

  init(_ column: PoleColumn, _ found: String, _ reason: Reason) {
    self.column = column
    self.found = found
    self.reason = reason
  }
}
