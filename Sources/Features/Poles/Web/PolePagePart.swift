// SPDX-License-Identifier: AGPL-3.0-or-later
public import Markup
public import Persistence
public import Site

/// A part of the page of a pole that a feature further right fills.
public struct PolePagePart: Sendable {
  let make: @Sendable (Session, PoleSummary, Language) throws -> HTML

  /// A part made from what the feature reads: a `section`, or nothing when it has nothing to show.
  public init(_ make: @escaping @Sendable (Session, PoleSummary, Language) throws -> HTML) {
    self.make = make
  }
}
