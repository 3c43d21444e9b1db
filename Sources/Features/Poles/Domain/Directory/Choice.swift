// SPDX-License-Identifier: AGPL-3.0-or-later

/// A value by which the list can be filtered, and how many poles have it.
struct Choice: Hashable, Sendable {
  let value: String
  let label: String
  let count: Int
}
