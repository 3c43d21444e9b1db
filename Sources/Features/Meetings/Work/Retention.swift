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

  /// Forgets the registrations whose time is over. Harmless at any moment; to be called now and then.
  @discardableResult
  public static func forgetOld(in session: Session, at moment: Instant) throws -> Int {
    let limit = moment.adding(seconds: -days * 86_400)
    return try session.registrations.forget(endedBefore: limit)
  }
}
