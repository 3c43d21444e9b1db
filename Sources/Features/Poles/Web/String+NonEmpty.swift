// SPDX-License-Identifier: AGPL-3.0-or-later

extension String {
  /// The text, or nil when it is empty.
  var nonEmpty: String? { isEmpty ? nil : self }
}
