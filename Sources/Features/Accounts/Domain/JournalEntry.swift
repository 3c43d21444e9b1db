// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// Something that was done, noted for good.
public struct JournalEntry: Hashable, Sendable {
  /// What kind of act: `account.created`.
  public let kind: String
  /// What it was done to, in a form that says nothing of people: an identifier, a slug, the name of a file.
  public let subject: String
  /// Who did it, nil for the command line and the schedule.
  public let account: ID<Account>?
  /// When.
  public let moment: Instant
}
