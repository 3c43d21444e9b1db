// SPDX-License-Identifier: AGPL-3.0-or-later
public import Persistence

/// A pole that someone may say they come from.
public struct PoleChoice: Hashable, Sendable {
  /// Its identifier.
  public let id: String
  /// Its slug.
  public let slug: String
  /// Its name.
  public let name: String

  /// A pole of the register.
  public init(id: String, slug: String, name: String) {
    self.id = id
    self.slug = slug
    self.name = name
  }
}

/// The poles of the register, real or fictitious as the meeting is.
public struct PoleDirectory: Sendable {
  let poles: @Sendable (_ session: Session, _ fictitious: Bool) throws -> [PoleChoice]

  /// A directory that reads the register through `poles`.
  public init(_ poles: @escaping @Sendable (_ session: Session, _ fictitious: Bool) throws -> [PoleChoice]) {
    self.poles = poles
  }

  /// The poles that a meeting may name.
  func poles(for meeting: Meeting, in session: Session) throws -> [PoleChoice] {
    try poles(session, meeting.isFictitious)
  }
}
