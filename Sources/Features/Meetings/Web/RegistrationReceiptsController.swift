// SPDX-License-Identifier: AGPL-3.0-or-later
import Hummingbird
import Persistence
import Server
import Site

/// Answers what a registration form leads to, the same for whoever was registered already.
struct RegistrationReceiptsController: Sendable {
  let store: Store
  let layout: Layout

  /// Adds the route under those of the registration form.
  func addRoutes(to forms: RouterGroup<SiteContext>) { forms.get("envoyee", use: show) }

  @Sendable private func show(_ request: Request, context: SiteContext) async throws -> Response {
    let slug = try context.parameters.require("slug")
    guard let meeting = try await store.read({ try $0.meetings.meeting(slug: slug) }) else {
      throw NotFoundError()
    }
    let words = MeetingWords(meeting: meeting, language: context.language)
    let sentences = [MeetingsText.receiptNext, .receiptNothing].map { words.language($0) }
    return .registrationNotice(.receiptTitle, sentences, words, in: layout)
  }
}
