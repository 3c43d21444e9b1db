// SPDX-License-Identifier: AGPL-3.0-or-later
import Server

extension PageSubject {
  /// What is shown of the meetings.
  static let meetings: PageSubject = "meetings"
}
