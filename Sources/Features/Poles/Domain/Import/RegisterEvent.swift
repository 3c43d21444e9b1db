// SPDX-License-Identifier: AGPL-3.0-or-later

/// What the journal notes of the register.
enum RegisterEvent: String {
  /// A file was taken into it; about what the versions then written say of why.
  case imported = "poles.import"
}
