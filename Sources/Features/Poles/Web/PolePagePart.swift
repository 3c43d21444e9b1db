// SPDX-License-Identifier: AGPL-3.0-or-later
public import Markup
public import Persistence
public import Server
public import Site

/// A part of the page of a pole that a feature further right fills.
public struct PolePagePart: Sendable {
  let subject: PageSubject
  let make: @Sendable (Session, PoleSummary, Language) throws -> HTML

  /// A part about `subject`, made from what the feature reads: a `section`, or nothing when it has nothing to
  /// show.
  public init(
    about subject: PageSubject, make: @escaping @Sendable (Session, PoleSummary, Language) throws -> HTML
  ) {
    self.subject = subject
    self.make = make
  }
}
