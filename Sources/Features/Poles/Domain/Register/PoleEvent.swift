// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// Something that happened to a pole, dated as far as its sources go.
struct PoleEvent: Hashable, Sendable {
  /// What happened.
  enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It began.
    case founded
    /// A network or a call recognised it.
    case recognised
    /// It was given money.
    case funded
    /// It stopped for a time.
    case dormant
    /// It ended.
    case ended
  }

  /// Its identifier.
  let id: ID<PoleEvent>
  /// What happened.
  let kind: Kind
  /// When; a period without ends when nobody says.
  let period: Period
  /// What the source adds: the name of the call.
  let detail: String?
  /// What says so.
  let sources: [Source]
}
