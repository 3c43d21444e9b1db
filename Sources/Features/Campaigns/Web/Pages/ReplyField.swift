// SPDX-License-Identifier: AGPL-3.0-or-later

/// The names of the fields of the questionnaire's pages.
enum ReplyField {
  /// The given name of whoever answers.
  static let givenName = "prenom"
  /// Where to go once the page is saved.
  static let destination = "vers"

  /// The answer to a question.
  static func value(_ question: String) -> String { "q-" + question }
  /// « Je ne sais pas ».
  static func unknown(_ question: String) -> String { "nsp-" + question }
  /// The reason for an unlikely answer.
  static func reason(_ question: String) -> String { "raison-" + question }
  /// The revision that the page shows.
  static func revision(_ question: String) -> String { "rev-" + question }
  /// Which of the answers in conflict is kept.
  static func decision(_ question: String) -> String { "garder-" + question }
  /// The revision of the stored answer and the number of those that wait, when one has to choose.
  static func seen(_ question: String) -> String { "vu-" + question }
  /// The place of a question in its page.
  static func place(_ question: String) -> String { "question-" + question }

  /// « Je ne sais pas » among choices: no choice has a name with a space.
  static let unknownChoice = "ne sait pas"

  /// The value of a decision.
  static func value(of choice: PageDraft.Decision.Choice) -> String {
    switch choice {
    case .mine: "mienne"
    case .stored: "autre"
    case .waiting(let place): String(place)
    }
  }

  /// The decision of this value; the reverse of `value(of:)`.
  static func choice(_ value: String) -> PageDraft.Decision.Choice? {
    [.mine, .stored].first { Self.value(of: $0) == value } ?? Int(value).map { .waiting($0) }
  }
}
