// SPDX-License-Identifier: AGPL-3.0-or-later
public import Markup

/// A line to fill in, with its label, its hint and what is wrong with it, all linked.
public struct TextField: View {
  /// What kind of text is asked, for keyboards and for browsers that fill in.
  public enum Kind: Sendable {
    /// Any text.
    case text
    /// A mail address.
    case mail
    /// A password that exists.
    case currentPassword
    /// Words to search.
    case search
    /// The name of a person.
    case personName
    /// The name of an organisation.
    case organisation
  }

  private let label: String
  private let name: String
  private let value: String
  private let kind: Kind
  private let hint: String?
  private let problem: String?
  private let optionalMark: String?

  /// A field called `name`; `optionalMark` says, beside the label, that it may stay empty.
  public init(
    _ label: String, name: String, value: String = "", kind: Kind = .text, hint: String? = nil,
    problem: String? = nil, optionalMark: String? = nil
  ) {
    self.label = label
    self.name = name
    self.value = value
    self.kind = kind
    self.hint = hint
    self.problem = problem
    self.optionalMark = optionalMark
  }

  /// The field.
  public var body: HTML {
    FieldGroup(label, id: name, hint: hint, problem: problem, optionalMark: optionalMark) { described in
      """
      <input class="champ" id="\(name)" name="\(name)" type="\(type)" value="\(value)"\
      \("autocomplete", autocomplete)\("aria-describedby", described)\
      \("aria-invalid", problem == nil ? nil : "true")>
      """
    }.body
  }

  private var type: String {
    switch kind {
    case .text, .personName, .organisation: "text"
    case .mail: "email"
    case .currentPassword: "password"
    case .search: "search"
    }
  }

  private var autocomplete: String? {
    switch kind {
    case .text, .search: nil
    case .mail: "email"
    case .currentPassword: "current-password"
    case .personName: "name"
    case .organisation: "organization"
    }
  }
}
