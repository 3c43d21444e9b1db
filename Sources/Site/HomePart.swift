// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel
public import Markup
public import Persistence

/// A part of the home page that a feature fills.
public struct HomePart: Sendable {
  let make: @Sendable (Session, Language, Instant) throws -> HTML

  /// A part made from what the feature reads at the moment the page is asked for; nothing when it has nothing
  /// to show.
  public init(_ make: @escaping @Sendable (Session, Language, _ now: Instant) throws -> HTML) {
    self.make = make
  }
}
