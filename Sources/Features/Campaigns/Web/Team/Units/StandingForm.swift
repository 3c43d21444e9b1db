// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Server

/// What was typed to note where a unit stands.
struct StandingForm: Hashable, Sendable {
  /// A field, by its name in the page.
  enum Field: String {
    case standing = "situation"
    case reason = "raison"
  }

  /// What is wrong with a field.
  enum Problem: Hashable {
    case notChosen
    case missing
    case tooLong
    case unprintable
  }

  /// The field that says what had been noted before.
  static let revisionField = "vu"

  /// The situation chosen; nil when none of ours is.
  let standing: UnitStanding?
  /// The reason, on one line.
  let reason: String
  /// The revision of what had been noted before.
  var revision: Int64

  /// What is noted of a unit; the reason is to be given anew.
  init(of followed: FollowedUnit) {
    standing = followed.note.standing
    reason = ""
    revision = followed.revision
  }

  /// What was typed.
  init(_ fields: FormFields) {
    standing = UnitStanding(rawValue: fields.text(Field.standing.rawValue))
    reason = fields.text(Field.reason.rawValue).split(whereSeparator: \.isNewline).joined(separator: " ")
    revision = Int64(fields.text(Self.revisionField)) ?? -1
  }

  /// What is wrong, field by field in the order of the page.
  var problems: [(field: Field, problem: Problem)] {
    [
      standing == nil ? (.standing, .notChosen) : nil, problemOfReason.map { (.reason, $0) },
    ].compactMap { $0 }
  }

  /// What is to be noted; nil when something is wrong.
  var note: StandingNote? {
    guard let standing, problemOfReason == nil else { return nil }
    return StandingNote(standing: standing, reason: reason)
  }

  private var problemOfReason: Problem? {
    if reason.isEmpty { return .missing }
    if reason.unicodeScalars.count > StandingNote.longestReason { return .tooLong }
    return reason.isOneLine ? nil : .unprintable
  }
}
