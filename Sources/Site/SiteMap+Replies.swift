// SPDX-License-Identifier: AGPL-3.0-or-later
public import Markup

// The addresses of those who answer a questionnaire.
extension SiteMap {
  /// The page that a personal link opens: `token` says who comes.
  public static func respondentLink(_ token: String) -> Address { Address(path: "r", "lien", token) }
  /// The questionnaire of whoever came by a personal link.
  public static let reply = Address(path: "r")
  /// A page of the questionnaire.
  public static func replyPage(_ page: String) -> Address { Address(path: "r", "pages", page) }
  /// What is read again before it is sent.
  public static let replyReview = Address(path: "r", "relecture")
  /// Where a reply is sent.
  public static let replySubmission = Address(path: "r", "envoi")
  /// Where a reply that was sent is taken back, to be changed.
  public static let replyWithdrawal = Address(path: "r", "reprise")
  /// The receipt of a reply that was sent.
  public static let replyReceipt = Address(path: "r", "recu")
  /// Where the browser forgets whom it answers for.
  public static let replyDeparture = Address(path: "r", "depart")
}
