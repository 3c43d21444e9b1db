// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Kernel
import Persistence

/// How an answer stands in its columns, in `answer` and in `answer_change` alike.
enum AnswerColumns {
  static let names: SQL = """
    variable, row_id, value, typed, state, reason, author, device, revision, changed_at
    """

  /// The values of the columns, in their order.
  static func values(_ answer: KeptAnswer) -> SQL {
    let content = answer.content
    let value: String? =
      switch content.answer {
      case .blank, .unknown: nil
      default: content.answer.text
      }
    let typed = content.unread.map(json)?.canonical
    return """
      \(answer.variable), \(answer.rowID), \(value), \(typed), \(answer.state.rawValue),
      \(content.reason), \(answer.author.name), \(answer.author.device), \(answer.revision),
      \(answer.changedAt)
      """
  }

  /// The answer of a row, to a question of one of `kinds`, by variable.
  static func answer(
    _ row: Row, kinds: [String: QuestionKind]
  ) throws(StorageError) -> KeptAnswer {
    let variable = try row.text("variable")
    guard let state = AnswerState(rawValue: try row.text("state")) else {
      throw .unreadable("answer.state")
    }
    return KeptAnswer(
      variable: variable, rowID: try row.text("row_id"),
      content: try content(row, state: state, kind: kinds[variable]), state: state,
      author: AnswerAuthor(name: try row.optionalText("author"), device: try row.optionalText("device")),
      revision: try row.integer("revision"), changedAt: try row.instant("changed_at"))
  }

  private static func content(
    _ row: Row, state: AnswerState, kind: QuestionKind?
  ) throws(StorageError) -> AnswerContent {
    let reason = try row.text("reason")
    if let typed = try row.optionalText("typed") {
      guard let unread = Self.typed(typed) else { throw .unreadable("answer.typed") }
      return AnswerContent(unread: unread, reason: reason)
    }
    if state == .unknown { return AnswerContent(answer: .unknown, reason: reason) }
    guard let value = try row.optionalText("value") else { return AnswerContent(reason: reason) }
    guard let answer = kind?.answer(kept: value) else { throw .unreadable("answer.value") }
    return AnswerContent(answer: answer, reason: reason)
  }

  private static func typed(_ text: String) -> TypedAnswer? {
    guard let json = try? JSON(parsing: text.utf8), let list = json["values"]?.list,
      let isUnknown = json["unknown"]?.boolean
    else { return nil }
    let values = list.compactMap(\.text)
    return values.count == list.count ? TypedAnswer(values: values, isUnknown: isUnknown) : nil
  }

  private static func json(_ typed: TypedAnswer) -> JSON {
    ["values": .list(typed.values.map { .text($0) }), "unknown": .boolean(typed.isUnknown)]
  }
}

extension Form {
  /// What each variable asks for.
  var kindsByVariable: [String: QuestionKind] {
    Dictionary(questions.map { ($0.variable, $0.kind) }, uniquingKeysWith: { first, _ in first })
  }
}
