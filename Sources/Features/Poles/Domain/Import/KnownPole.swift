// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// A pole of the register as an import sees it.
struct KnownPole: Hashable, Sendable {
  let id: ID<Pole>
  let slug: String
  let externalKey: String
  let revision: Int
  let record: PoleRecord
}
