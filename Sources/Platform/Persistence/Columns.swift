// SPDX-License-Identifier: AGPL-3.0-or-later

/// The names of the columns of a result, with their places: one for all its rows.
public final class Columns: Sendable {
  private let places: [String: Int]

  /// The columns with these names, in their order; of two columns with one name, the first is meant.
  public init(_ names: [String]) {
    places = Dictionary(zip(names, names.indices)) { first, _ in first }
  }

  func place(of name: String) -> Int? { places[name] }
}
