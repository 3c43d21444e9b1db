// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// The decision to release what was previewed.
public struct ReleaseOrder: Hashable, Sendable {
  /// The SHA-256 of what was previewed; nothing else is released.
  public let previewed: String
  /// What changed since the version before; the first version needs none.
  public let note: String?
  /// The moment before which nothing of it is shown; nil to show it at once.
  public let opensAt: Instant?

  /// A decision.
  public init(previewed: String, note: String? = nil, opensAt: Instant? = nil) {
    self.previewed = previewed
    self.note = note
    self.opensAt = opensAt
  }
}
