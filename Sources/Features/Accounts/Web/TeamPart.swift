// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel
public import Markup
public import Persistence

/// Something that waits for someone of the team.
public struct TeamTask: Sendable {
  let due: Instant?
  let subject: String
  let title: String
  let content: HTML

  /// A task called `title`: until when, what it belongs to in a word or two (« appels »), and what to do about
  /// it, as paragraphs and links.
  public init(due: Instant? = nil, subject: String, title: String, content: HTML) {
    self.due = due
    self.subject = subject
    self.title = title
    self.content = content
  }
}

/// A part of the team's own page that a feature fills: what it has for the team to do.
public struct TeamPart: Sendable {
  let make: @Sendable (Session, TeamContext) throws -> [TeamTask]

  /// A part made from what the feature reads, for whoever asks; no task when nothing waits.
  public init(_ make: @escaping @Sendable (Session, TeamContext) throws -> [TeamTask]) { self.make = make }
}
