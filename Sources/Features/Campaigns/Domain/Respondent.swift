// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// Who answers: someone who came by the personal link of a unit.
struct Respondent: Hashable, Sendable {
  /// The link by which the person came.
  let link: PersonalLink
  /// The given name that the person gave, if any.
  let givenName: String?
  /// What tells this browser from another.
  let device: String

  /// The longest given name, in characters.
  static let longestName = 40
  /// The longest given name in bytes: endless accents may stand on one letter, and a cookie has a limit.
  static let longestNameBytes = 160

  /// Whether `name` can be kept as a given name; nothing is one too.
  static func isGivenName(_ name: String) -> Bool {
    name.count <= longestName && name.utf8.count <= longestNameBytes && name.isOneLine
  }

  /// The unit that the person answers for.
  var unit: ID<SampleUnit> { link.unit }

  /// As the author of answers.
  var author: AnswerAuthor { AnswerAuthor(name: givenName, device: device) }
}

/// Who gave an answer.
struct AnswerAuthor: Hashable, Sendable {
  /// A given name, if one was given.
  let name: String?
  /// What tells one browser from another; the register has none.
  let device: String?

  /// The register.
  static let register = AnswerAuthor(name: nil, device: nil)
}
