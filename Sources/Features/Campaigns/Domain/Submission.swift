// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// A sending of a reply.
struct Submission: Hashable, Sendable {
  /// Its identifier.
  let id: ID<Submission>
  /// When it was sent.
  let submittedAt: Instant
  /// The day it was sent, where it was sent: what `today()` means in its answers for good.
  let submittedOn: Day
  /// What proves to the pole that it was sent.
  let receipt: ReceiptCode
  /// The SHA-256 of the canonical JSON of what was sent, in hexadecimal digits.
  let digest: String
}

/// What comes of sending a reply.
enum SubmissionOutcome: Sendable {
  /// It was sent, now or before.
  case submitted(Submission)
  /// Something prevents it.
  case incomplete(FilledDesk)
}
