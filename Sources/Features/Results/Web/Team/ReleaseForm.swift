// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Foundation
import Kernel
import Server

/// What was typed to release what was previewed.
struct ReleaseForm {
  /// A field, by its name in the page.
  enum Field: String {
    case confirmation
    case day = "ouverture-jour"
    case note
    case time = "ouverture-heure"
  }

  /// What is wrong with a field.
  enum Problem {
    case notConfirmed
    case missingNote(since: Int)
    case noteTooLong
    case notADay
    case notATime
    case missingDay
    case past
  }

  /// The field that says what was previewed.
  static let previewedField = "empreinte"
  /// The longest note.
  static let longestNote = 2_000

  var previewed = ""
  var note = ""
  var day = ""
  var time = ""
  var isConfirmed = false

  /// Nothing typed.
  init() {}

  /// What was typed.
  init(_ fields: FormFields) {
    previewed = fields.text(Self.previewedField)
    note = fields.text(Field.note.rawValue)
    day = fields.text(Field.day.rawValue)
    time = fields.text(Field.time.rawValue)
    isConfirmed = fields[Field.confirmation.rawValue] != nil
  }

  /// What is wrong, field by field in the order of the page.
  ///
  /// - Parameter last: the version before; nil for the first release.
  func problems(after last: Int?, in zone: TimeZone, at now: Instant) -> [(field: Field, problem: Problem)] {
    var problems: [(Field, Problem)] = []
    if let last, note.isEmpty { problems.append((.note, .missingNote(since: last))) }
    if note.count > Self.longestNote { problems.append((.note, .noteTooLong)) }
    if !day.isEmpty, FrenchDay.day(day) == nil { problems.append((.day, .notADay)) }
    if !time.isEmpty, Self.minutes(time) == nil { problems.append((.time, .notATime)) }
    if day.isEmpty, !time.isEmpty { problems.append((.day, .missingDay)) }
    if let opening = opening(in: zone), opening <= now { problems.append((.day, .past)) }
    if !isConfirmed { problems.append((.confirmation, .notConfirmed)) }
    return problems
  }

  /// The moment at which it opens, as the clocks of `zone` show it; the day begins at midnight.
  func opening(in zone: TimeZone) -> Instant? {
    guard let day = FrenchDay.day(day), let minutes = time.isEmpty ? 0 : Self.minutes(time) else {
      return nil
    }
    return Instant(day, hour: minutes / 60, minute: minutes % 60, in: zone)
  }

  /// The decision that was typed.
  func order(in zone: TimeZone) -> ReleaseOrder {
    ReleaseOrder(previewed: previewed, note: note.isEmpty ? nil : note, opensAt: opening(in: zone))
  }

  /// The minutes from midnight of 14:30, 14 h 30, 14h30 or 14 h.
  private static func minutes(_ text: String) -> Int? {
    let written = text.lowercased().filter { !$0.isWhitespace }
    let parts = written.split(omittingEmptySubsequences: false) { $0 == "h" || $0 == ":" }
    guard parts.count == 2, let hour = Int(parts[0]), (0..<24).contains(hour) else { return nil }
    if parts[1].isEmpty { return hour * 60 }
    guard let minute = Int(parts[1]), (0..<60).contains(minute) else { return nil }
    return hour * 60 + minute
  }
}
