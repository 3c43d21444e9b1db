// SPDX-License-Identifier: AGPL-3.0-or-later

/// What tells one form given to a person from every other one, so that sending it twice registers once.
struct FormKey: Hashable, Sendable {
  /// 32 hexadecimal digits.
  let text: String

  /// The key `text`, or nil when it cannot be one of ours.
  init?(_ text: String) {
    guard text.utf8.count == 32,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    self.text = text
  }
}
