// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// What a person of the team may do.
public enum Role: String, CaseIterable, Hashable, Sendable {
  /// Reads everything and changes everything.
  case administrator
  /// Reads everything the team reads, changes nothing.
  case reader
}

/// A person of the team who can sign in.
public struct Account: Hashable, Sendable {
  /// Its identifier.
  public let id: ID<Account>
  /// The mail address, as it was given.
  public let email: String
  /// What the person may do.
  public let role: Role

  /// An account.
  public init(id: ID<Account>, email: String, role: Role) {
    self.id = id
    self.email = email
    self.role = role
  }
}
