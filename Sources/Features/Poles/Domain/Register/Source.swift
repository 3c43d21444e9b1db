// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// Where a fact of the register comes from, in the words that cite it.
public struct Source: Hashable, Sendable {
  /// Its identifier.
  public let id: ID<Source>
  /// The document, its author and its date, as cited.
  public let title: String

  /// A source cited as `title`.
  public init(id: ID<Source>, title: String) {
    self.id = id
    self.title = title
  }
}
