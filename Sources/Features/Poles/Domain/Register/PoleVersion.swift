// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// What the register held of a pole from a day on: the values, who wrote them and why.
public struct PoleVersion: Hashable, Sendable {
  /// Its identifier.
  public let id: ID<PoleVersion>
  /// Its place in the history of the pole, from 1.
  public let number: Int
  /// The values.
  public let values: PoleValues
  /// What says each of the values, by the field it says.
  public let sources: [PoleField: [Source]]
  /// Who wrote it.
  public let author: String
  /// Why.
  public let reason: String
  /// The day from which the values hold in the register.
  public let validFrom: Day
  /// When it was written.
  public let recordedAt: Instant
}
