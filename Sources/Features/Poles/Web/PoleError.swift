// SPDX-License-Identifier: AGPL-3.0-or-later

/// Why the page of a pole is not where it was asked for.
enum PoleError: Error, Hashable {
  /// The pole has left this address for that of the slug.
  case moved(to: String)
}
