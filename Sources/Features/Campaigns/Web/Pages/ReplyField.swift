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
  /// Which of two answers is kept.
  static func decision(_ question: String) -> String { "garder-" + question }
  /// The revision of the other answer, when two are shown.
  static func seenRevision(_ question: String) -> String { "vu-" + question }
  /// The place of a question in its page.
  static func place(_ question: String) -> String { "question-" + question }

  /// « Je ne sais pas » among choices: no choice has a name with a space.
  static let unknownChoice = "ne sait pas"
  /// The values of a decision.
  static let (mine, theirs) = ("mienne", "autre")
}

/// Where a saved page leads.
enum ReplyDestination: String {
  case next = "suite"
  case previous = "precedente"
  case overview = "apercu"
}
