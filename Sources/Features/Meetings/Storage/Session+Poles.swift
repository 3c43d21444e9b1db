// SPDX-License-Identifier: AGPL-3.0-or-later
import Persistence
import Poles

extension Session {
  /// The poles that a meeting may name: those of the register or, for a fictitious meeting, fictitious ones.
  func poles(for meeting: Meeting) throws -> [PoleSummary] {
    try poles.summaries(fictitious: meeting.isFictitious)
  }
}
