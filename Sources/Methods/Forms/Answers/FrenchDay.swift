// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// A day as it is typed in French: `31/12/2015`, or in ISO 8601.
public enum FrenchDay {
  /// The day typed, or nil.
  public static func day(_ typed: String) -> Day? {
    let text = typed.trimmed
    if let day = Day(text) { return day }
    let parts = text.split(omittingEmptySubsequences: false) { "/.".contains($0) }
    guard parts.count == 3, parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    return Day(year: year, month: month, day: day)
  }
}
