// SPDX-License-Identifier: AGPL-3.0-or-later

/// A line of a file of poles, read: the record it states, or why it states none.
struct ImportLine: Sendable {
  let number: Int
  let name: String
  /// The address by which the line says which pole it is about.
  let slug: String?
  let record: PoleRecord?
  let refusals: [Refusal]
}
