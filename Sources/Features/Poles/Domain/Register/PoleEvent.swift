// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// Something that happened to a pole, dated as far as its sources go.
public struct PoleEvent: Hashable, Sendable {
  /// What happened.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
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
  public let id: ID<PoleEvent>
  /// What happened.
  public let kind: Kind
  /// When; a period without ends when nobody says.
  public let period: Period
  /// What the source adds: the name of the call.
  public let detail: String?
  /// What says so.
  public let sources: [Source]
}
