// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence

/// Somebody who asked for a seat.
enum RegistrationAttempt {}

/// From which networks seats were asked for, for as long as it counts.
struct RegistrationAttemptTable {
  let session: Session

  /// Notes that a seat is asked for from a network, unless too many were, and says whether it did.
  ///
  /// The limit is a condition of the write: registrations sent at the same time do not slip through together.
  func admit(to meeting: ID<Meeting>, from remote: String, at now: Instant) throws(StorageError) -> Bool {
    let day = now.adding(seconds: -RegistrationLimits.daySeconds)
    let hour = now.adding(seconds: -RegistrationLimits.hourSeconds)
    try session.run("DELETE FROM registration_attempt WHERE attempted_at <= \(day)")
    return try session.run(
      """
      INSERT INTO registration_attempt (id, meeting, remote_key, attempted_at)
      SELECT \(ID<RegistrationAttempt>(at: now)), \(meeting), \(remote), \(now)
      WHERE (SELECT count(*) FROM registration_attempt
          WHERE remote_key = \(remote) AND meeting = \(meeting) AND attempted_at > \(day))
          < \(RegistrationLimits.perMeeting)
        AND (SELECT count(*) FROM registration_attempt
          WHERE remote_key = \(remote) AND attempted_at > \(hour))
          < \(RegistrationLimits.perHour)
      """) == 1
  }
}

extension Session {
  /// From which networks seats were asked for.
  var registrationAttempts: RegistrationAttemptTable { RegistrationAttemptTable(session: self) }
}
