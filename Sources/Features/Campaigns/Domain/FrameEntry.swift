// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Poles

/// A pole as the register knows it on the day the frame is frozen.
struct FrameEntry: Hashable, Sendable {
  /// The identifier of the pole.
  let pole: ID<Pole>
  /// The reference of the pole, from which its permanent random number comes.
  let reference: String
  /// Its name.
  let name: String
  /// What the register says of it, by property.
  let values: [String: String]
  /// The stratum that it lies in.
  let stratum: String
  /// Where to write to it, when the register knows.
  let contact: FrameContact?
  /// Whether it is made up.
  let isFictitious: Bool
}

/// Whom to write to about a pole.
struct FrameContact: Hashable, Sendable {
  /// The name of the person, when it is known.
  let name: String?
  /// The mail address.
  let email: String

  /// A person at an address.
  init(name: String?, email: String) {
    self.name = name
    self.email = email
  }
}
