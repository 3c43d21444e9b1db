// SPDX-License-Identifier: AGPL-3.0-or-later

/// The names of the fields of the registration form.
enum RegistrationField: String {
  /// The name of the person.
  case name = "nom"
  /// The address that mail goes to.
  case email = "courriel"
  /// The organisation.
  case organisation = "organisation"
  /// The pole of the register.
  case pole = "pole"
  /// What tells this form from every other one.
  case key = "cle"
  /// A field that people do not see, and that robots fill in.
  case trap = "site"

  /// The name of a field that people fill in.
  init(_ field: RegistrationForm.Field) {
    self =
      switch field {
      case .name: .name
      case .email: .email
      case .organisation: .organisation
      case .pole: .pole
      }
  }
}
