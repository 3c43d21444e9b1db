// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// Where a fact of the register comes from, in the words that cite it.
struct Source: Hashable, Sendable {
  /// Its identifier.
  let id: ID<Source>
  /// The document, its author and its date, as cited.
  let title: String
}
