// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// What the register held of a pole from a day on: the values, who wrote them and why.
struct PoleVersion: Hashable, Sendable {
  /// Its identifier.
  let id: ID<PoleVersion>
  /// Its place in the history of the pole, from 1.
  let number: Int
  /// The values.
  let values: PoleValues
  /// What says each of the values, by the field it says.
  let sources: [PoleField: [Source]]
  /// Who wrote it.
  let author: String
  /// Why.
  let reason: String
  /// The day from which the values hold in the register.
  let validFrom: Day
  /// When it was written.
  let recordedAt: Instant
}
