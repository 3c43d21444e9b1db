// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel
public import Markup
public import Persistence
public import Server

/// A part of the home page that a feature fills.
public struct HomePart: Sendable {
  let subject: PageSubject
  let make: @Sendable (Session, Language, Instant) throws -> HTML

  /// A part about `subject`, made from what the feature reads at the moment the page is asked for; nothing
  /// when it has nothing to show.
  public init(
    about subject: PageSubject,
    make: @escaping @Sendable (Session, Language, _ now: Instant) throws -> HTML
  ) {
    self.subject = subject
    self.make = make
  }
}
