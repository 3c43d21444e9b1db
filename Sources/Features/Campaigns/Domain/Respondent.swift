// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// Who answers: someone who came by the personal link of a unit.
public struct Respondent: Hashable, Sendable {
  /// The link by which the person came.
  public let link: PersonalLink
  /// The given name that the person gave, if any.
  public let givenName: String?
  /// What tells this browser from another.
  public let device: String

  /// The longest given name, in characters.
  public static let longestName = 40

  /// Someone who came by a link.
  public init(link: PersonalLink, givenName: String?, device: String) {
    self.link = link
    self.givenName = givenName
    self.device = device
  }

  /// The unit that the person answers for.
  public var unit: ID<SampleUnit> { link.unit }

  /// As the author of answers.
  public var author: AnswerAuthor { AnswerAuthor(name: givenName, device: device) }
}

/// Who gave an answer.
public struct AnswerAuthor: Hashable, Sendable {
  /// A given name, if one was given.
  public let name: String?
  /// What tells one browser from another; the register has none.
  public let device: String?

  /// The author of an answer.
  public init(name: String?, device: String?) {
    self.name = name
    self.device = device
  }

  /// The register.
  public static let register = AnswerAuthor(name: nil, device: nil)
}
