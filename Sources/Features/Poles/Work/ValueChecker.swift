// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import Mail
import Territories

/// Takes the values of one line and keeps what is wrong with them.
struct ValueChecker {
  private let value: (PoleColumn) -> String
  private(set) var refusals: [Refusal] = []

  init(_ value: @escaping (PoleColumn) -> String) { self.value = value }

  /// The value as found.
  func found(_ column: PoleColumn) -> String { value(column) }

  func isRefused(_ column: PoleColumn) -> Bool { refusals.contains { $0.column == column } }

  mutating func refuse(_ column: PoleColumn, _ reason: Refusal.Reason, found: String? = nil) {
    refusals.append(Refusal(column, found ?? value(column), reason))
  }

  /// A text of bounded length, or nil when there is none or when it is refused.
  mutating func text(_ column: PoleColumn, atMost limit: Int) -> String? {
    let text = value(column)
    guard !text.isEmpty else { return nil }
    return isAcceptable(text, column, atMost: limit) ? text : nil
  }

  /// A text that people read, with the apostrophes of typography.
  mutating func prose(_ column: PoleColumn, atMost limit: Int) -> String? {
    text(column, atMost: limit)?.withTypographicApostrophes
  }

  /// Prose that must be there; the empty text when it is refused.
  mutating func requiredProse(_ column: PoleColumn, atMost limit: Int) -> String {
    requiredText(column, atMost: limit).withTypographicApostrophes
  }

  /// A text that must be there; the empty text when it is refused.
  mutating func requiredText(_ column: PoleColumn, atMost limit: Int) -> String {
    if value(column).isEmpty { refuse(column, .missing) }
    return text(column, atMost: limit) ?? ""
  }

  /// What people read in a column, each value once.
  mutating func list(_ column: PoleColumn, separator: String, atMost count: Int, of limit: Int) -> [String] {
    let parts = value(column).components(separatedBy: separator).map(\.trimmed).filter { !$0.isEmpty }
    guard parts.count <= count else {
      refuse(column, .tooMany(limit: count))
      return []
    }
    var seen: Set<String> = []
    return parts.filter { seen.insert($0.folded).inserted && isAcceptable($0, column, atMost: limit) }
      .map(\.withTypographicApostrophes)
  }

  mutating func year(_ column: PoleColumn, in years: ClosedRange<Int>) -> Int? {
    let text = value(column)
    guard !text.isEmpty else { return nil }
    let isNumber = text.utf8.count == 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isNumber, let year = Int(text), years.contains(year) else {
      refuse(column, .implausibleYear(first: years.lowerBound, last: years.upperBound))
      return nil
    }
    return year
  }

  mutating func siren() -> String? {
    let text = value(.siren)
    guard !text.isEmpty else { return nil }
    guard let siren = SIREN(text) else {
      refuse(.siren, .notASIREN)
      return nil
    }
    return siren.digits
  }

  mutating func website() -> String? {
    guard let text = text(.website, atMost: RowLimits.website) else { return nil }
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
    guard isPlain, let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
      ["http", "https"].contains(scheme), let host = parts.host, host.split(separator: ".").count >= 2,
      parts.user == nil
    else {
      refuse(.website, .notAWebsite)
      return nil
    }
    return text
  }

  mutating func email() -> String? {
    let text = value(.contact)
    guard !text.isEmpty else { return nil }
    guard MailAddress.isValid(text) else {
      refuse(.contact, .notAMailAddress)
      return nil
    }
    return text
  }

  private mutating func isAcceptable(_ text: String, _ column: PoleColumn, atMost limit: Int) -> Bool {
    guard text.unicodeScalars.count <= limit else {
      refuse(column, .tooLong(limit: limit), found: text)
      return false
    }
    guard text.isOneLine else {
      refuse(column, .unprintable, found: text)
      return false
    }
    return true
  }
}
