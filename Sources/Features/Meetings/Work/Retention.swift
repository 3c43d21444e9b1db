// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel
import Mail
public import Persistence

/// How long the names and addresses of those who registered are kept.
public enum Retention {
  /// Days after the end of a meeting.
  static let days = 30

  /// The last moment at which the registrations of a meeting are kept.
  static func end(of meeting: Meeting) -> Instant { meeting.endsAt.adding(seconds: days * 86_400) }

  /// Forgets the registrations whose time is over, and the addresses of the messages about them; to be called
  /// now and then.
  ///
  /// It has a transaction of its own: in that of a registration it would stand in the way of others.
  /// - Returns: how many registrations were forgotten.
  @discardableResult
  public static func forgetOld(in store: Store, at moment: Instant) async throws -> Int {
    let limit = moment.adding(seconds: -days * 86_400)
    return try await store.write { session in
      try session.outbox.forgetSent(kind: Registration.messageKind, before: limit)
      return try session.registrations.forget(endedBefore: limit)
    }
  }
}
