// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Server

extension PageDraft {
  /// The longest reason taken, in bytes.
  static let longestReason = 10_000
  /// The most bytes taken of an answer: one that is longer than it may be is kept and said to be, within reason.
  static let longestTyped = 2 * PageSubmission.longestText

  /// What `fields` say of the questions of `page`; fields of other questions are passed over.
  ///
  /// - Throws: `.tooLarge` when an answer has more values than its question can have, or when it or a reason is
  ///   longer than any page lets one type. All that is sent may be kept for good.
  init(_ fields: FormFields, on page: FormPage, of form: Form) throws(FormFieldsError) {
    var values: [String: [String]] = [:]
    for (name, value) in fields.pairs { values[name, default: []].append(value) }
    var entries: [String: Entry] = [:]
    for question in form.questions(on: page) where question.isKept {
      entries[question.name] = try Self.entry(of: question, values)
    }
    self.init(entries)
  }

  private static func entry(
    of question: Question, _ fields: [String: [String]]
  ) throws(FormFieldsError) -> Entry? {
    let name = question.name
    let revision = fields[ReplyField.revision(name)]?.first
    let sent = fields[ReplyField.value(name)] ?? []
    let isTicked = fields[ReplyField.unknown(name)] != nil
    // A page shows every question with its revision; without it only what was typed tells that it was there.
    guard revision != nil || !sent.isEmpty || isTicked else { return nil }
    let isUnknown = isTicked || (question.isChoice && sent.contains(ReplyField.unknownChoice))
    let values = question.isChoice ? sent.filter { $0 != ReplyField.unknownChoice } : sent.map(plainLines)
    guard values.count <= question.mostValues,
      values.reduce(0, { $0 + $1.utf8.count }) <= longestTyped
    else { throw .tooLarge }
    let reason = fields[ReplyField.reason(name)]?.first.map(plainLines)
    if let reason, reason.utf8.count > longestReason { throw .tooLarge }
    return Entry(
      typed: TypedAnswer(values: values.filter { !$0.isEmpty }, isUnknown: isUnknown), reason: reason,
      shownRevision: revision.flatMap { Int($0) } ?? 0, decision: decision(of: name, fields))
  }

  private static func decision(of name: String, _ fields: [String: [String]]) -> Decision? {
    let seen = fields[ReplyField.seen(name)]?.first?.split(separator: "-").compactMap { Int($0) } ?? []
    guard seen.count == 2, let kept = fields[ReplyField.decision(name)]?.first,
      let choice = ReplyField.choice(kept)
    else { return nil }
    return Decision(choice: choice, seenRevision: seen[0], seenWaiting: seen[1])
  }

  /// The text with the line ends that browsers send made plain, so that nothing changes by itself.
  private static func plainLines(_ text: String) -> String {
    String(decoding: text.utf8.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
  }
}

extension Question {
  var isChoice: Bool {
    switch kind {
    case .one, .many: true
    default: false
    }
  }

  /// The most values that a page sends of it, and one more of a list, which may have changed since.
  fileprivate var mostValues: Int {
    switch kind {
    case .one(let choices), .many(let choices): choices.count + 1
    default: 1
    }
  }
}
