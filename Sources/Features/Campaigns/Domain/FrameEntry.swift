// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel
public import Poles

/// A pole as the register knows it on the day the frame is frozen.
public struct FrameEntry: Hashable, Sendable {
  /// The identifier of the pole.
  public let pole: ID<Pole>
  /// The public reference of the pole, from which its permanent random number comes.
  public let reference: String
  /// Its name.
  public let name: String
  /// What the register says of it, by property.
  public let values: [String: String]
  /// The stratum that it lies in.
  public let stratum: String
  /// Where to write to it, when the register knows.
  public let contact: FrameContact?
  /// Whether it is made up.
  public let isFictitious: Bool

  /// A pole of the frame.
  public init(
    pole: ID<Pole>, reference: String, name: String, values: [String: String], stratum: String,
    contact: FrameContact?, isFictitious: Bool
  ) {
    self.pole = pole
    self.reference = reference
    self.name = name
    self.values = values
    self.stratum = stratum
    self.contact = contact
    self.isFictitious = isFictitious
  }
}

/// Whom to write to about a pole.
public struct FrameContact: Hashable, Sendable {
  /// The name of the person, when it is known.
  public let name: String?
  /// The mail address.
  public let email: String

  /// A person at an address.
  public init(name: String?, email: String) {
    self.name = name
    self.email = email
  }
}
