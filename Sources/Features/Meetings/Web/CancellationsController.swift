// SPDX-License-Identifier: AGPL-3.0-or-later
import Hummingbird
import Kernel
import Persistence
import Poles
import Secrets
import Server
import Site

/// Answers the personal links of those who registered: their registration, and its cancellation.
struct CancellationsController: Sendable {
  let store: Store
  let layout: Layout
  let pages: KeptPages
  let keyring: Keyring

  /// Adds the routes under those of the registration form.
  func addRoutes(to forms: RouterGroup<SiteContext>) {
    forms.get(":token", use: show)
    forms.post(":token", use: create)
  }

  /// Shows the registration. Opening the link changes nothing: programs that read mail open links too.
  @Sendable private func show(_ request: Request, context: SiteContext) async throws -> Response {
    let (link, slug, token) = try link(context)
    let (registration, meeting, poles) = try await store.read { session in
      let (registration, meeting) = try Self.found(link, of: slug, in: session)
      return (registration, meeting, try session.poles(for: meeting))
    }
    let words = MeetingWords(meeting: meeting, language: context.language)
    return .registrationPage(
      .registeredTitle, words, in: layout,
      content: RegistrationView(
        registration: registration, words: words, pole: poles.first { $0.id == registration.pole }?.name,
        address: SiteMap.registrationLink(slug, token), token: context.formToken,
        mayRegister: meeting.registrationState(at: context.now) == .open
      ).body)
  }

  /// Cancels the registration and frees its seat; a second time changes nothing.
  @Sendable private func create(_ request: Request, context: SiteContext) async throws -> Response {
    _ = try await request.formFields(context)
    let (link, slug, token) = try link(context)
    let now = context.now
    try await store.write { session in
      let (registration, meeting) = try Self.found(link, of: slug, in: session)
      try RegistrationDesk(session: session).cancel(registration, for: meeting, at: now)
    }
    pages.drop(.meetings)
    return .seeOther(SiteMap.registrationLink(slug, token))
  }

  private func link(_ context: SiteContext) throws -> (RegistrationLink, slug: String, token: String) {
    let token = try context.parameters.require("token")
    let slug = try context.parameters.require("slug")
    return (try RegistrationLink(token: token, signedBy: keyring, at: context.now), slug, token)
  }

  /// The registration of a link, if the link is of its present version and stands under its meeting.
  private static func found(
    _ link: RegistrationLink, of slug: String, in session: Session
  ) throws -> (Registration, Meeting) {
    guard let registration = try session.registrations.registration(link.registration),
      registration.linkVersion == link.version
    else { throw MeetingError.unknownLink }
    let meeting = try session.meetings.meeting(registration.meeting)
    guard meeting.slug == slug else { throw MeetingError.unknownLink }
    return (registration, meeting)
  }
}
