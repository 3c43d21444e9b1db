// SPDX-License-Identifier: AGPL-3.0-or-later

/// The names of the fields of the form by which the team comes in.
enum SignInField {
  /// The mail address.
  static let email = "adresse"
  /// The password.
  static let password = "mot-de-passe"
  /// The page that was wanted.
  static let page = "page"
}
