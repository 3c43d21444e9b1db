// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// What someone typed into a registration form, as typed.
struct RegistrationForm: Hashable, Sendable {
  /// A field of the form.
  enum Field: CaseIterable, Sendable {
    /// The name of the person.
    case name
    /// The address that mail goes to.
    case email
    /// The organisation.
    case organisation
    /// The pole of the register.
    case pole
  }

  /// What is wrong with a field.
  enum Problem: Hashable, Sendable {
    /// Nothing was typed.
    case missing
    /// It is longer than this many characters.
    case tooLong(Int)
    /// It holds a line end or another character that cannot be shown.
    case unprintable
    /// It is not the address of a mailbox.
    case notAnAddress
    /// It is not in the list.
    case notInList
  }

  /// The name of the person.
  var name = ""
  /// The address that mail goes to.
  var email = ""
  /// The organisation, possibly nothing.
  var organisation = ""
  /// The identifier of a pole, possibly nothing.
  var pole = ""

  /// The most characters that a name or an organisation may have.
  static let maximumLength = 160

  /// An empty form.
  init() {}

  /// What is wrong, in the order of the fields.
  ///
  /// - Parameters:
  ///   - poles: the identifiers that may be chosen.
  ///   - isAddress: whether a text is an address that mail can be sent to.
  func problems(poles: Set<String>, isAddress: (String) -> Bool) -> [(field: Field, problem: Problem)] {
    let found: [(Field, Problem?)] = [
      (.name, name.isEmpty ? .missing : Self.problem(ofLine: name)),
      (.email, email.isEmpty ? .missing : isAddress(email) ? nil : .notAnAddress),
      (.organisation, Self.problem(ofLine: organisation)),
      (.pole, pole.isEmpty || poles.contains(pole) ? nil : .notInList),
    ]
    return found.compactMap { field, problem in problem.map { (field, $0) } }
  }

  private static func problem(ofLine text: String) -> Problem? {
    // Scalars, not characters: endless accents may stand on one letter.
    if text.unicodeScalars.count > maximumLength { return .tooLong(maximumLength) }
    return text.isOneLine ? nil : .unprintable
  }
}
