// SPDX-License-Identifier: AGPL-3.0-or-later

/// What the journal notes of the register.
enum RegisterEvent: String {
  /// A file was taken into it; about the name of the file.
  case imported = "poles.imported"
}
