// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel
public import Poles

/// A pole of the frame of a campaign, as the register knew it then, with what the draw said of it.
public struct SampleUnit: Hashable, Sendable {
  /// Its identifier.
  public let id: ID<SampleUnit>
  /// The pole.
  public let pole: ID<Pole>
  /// The public reference of the pole.
  public let reference: String
  /// The name of the pole.
  public let name: String
  /// Its stratum.
  public let stratum: String
  /// N, the units of its stratum.
  public let populationSize: Int
  /// n, the units drawn in its stratum.
  public let sampleSize: Int
  /// Its permanent random number, in decimals.
  public let number: String
  /// Whether it was drawn.
  public let isSelected: Bool
  /// How far it is.
  public let state: UnitState
}

/// How far a unit is, from the draw to its reply.
public enum UnitState: String, Hashable, Sendable, CaseIterable {
  /// It was not drawn.
  case notSelected
  /// It was drawn and has its link.
  case invited
  /// Someone has begun with the link.
  case opened
  /// Something is answered.
  case started
  /// The reply was sent.
  case submitted
  /// It declined to answer.
  case refused
  /// It should not have been in the frame.
  case outOfScope
  /// It has stopped.
  case ceased
}

/// What the team noted of a unit, whatever it answered.
public enum UnitStanding: String, Hashable, Sendable, CaseIterable {
  /// Nothing special.
  case active
  /// It declined to answer.
  case refused
  /// It should not have been in the frame.
  case outOfScope
  /// It has stopped.
  case ceased
}

extension UnitState {
  /// The state that follows from the draw, from what the team noted and from how far the reply is.
  init(isSelected: Bool, standing: UnitStanding, reply: Progress?) {
    guard isSelected else {
      self = .notSelected
      return
    }
    switch standing {
    case .refused: self = .refused
    case .outOfScope: self = .outOfScope
    case .ceased: self = .ceased
    case .active:
      switch reply {
      case nil: self = .invited
      case .opened: self = .opened
      case .started: self = .started
      case .submitted: self = .submitted
      }
    }
  }

  /// How far a reply is.
  enum Progress: Hashable, Sendable {
    case opened, started, submitted
  }
}
