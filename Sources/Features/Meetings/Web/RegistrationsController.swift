// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
public import Hummingbird
import Kernel
import Mail
import Markup
public import Persistence
import Poles
public import Secrets
public import Server
public import Site

/// Answers the registration forms of the meetings.
public struct RegistrationsController: Sendable {
  /// A person who asks again gets the link again, but nobody can make this site flood a mailbox.
  private static let secondsBetweenLetters = 600

  private let store: Store
  private let layout: Layout
  private let pages: KeptPages
  private let keyring: Keyring
  private let isSecure: Bool

  /// Registrations for the meetings of `store`, whose links are signed by `keyring`.
  public init(
    store: Store, layout: Layout, pages: KeptPages, keyring: Keyring, isSecure: Bool
  ) {
    self.store = store
    self.layout = layout
    self.pages = pages
    self.keyring = keyring
    self.isSecure = isSecure
  }

  /// Adds the routes.
  public func addRoutes(to router: Router<SiteContext>) {
    let forms = router.group("rencontres/:slug/inscription")
      .add(middleware: FormToken(keyring: keyring, isSecure: isSecure))
    forms.get(use: new)
    forms.post(use: create)
    RegistrationReceiptsController(store: store, layout: layout).addRoutes(to: forms)
    CancellationsController(store: store, layout: layout, pages: pages, keyring: keyring)
      .addRoutes(to: forms)
  }

  @Sendable private func new(_ request: Request, context: SiteContext) async throws -> Response {
    let (meeting, poles) = try await meeting(context)
    let words = MeetingWords(meeting: meeting, language: context.language)
    let state = meeting.registrationState(at: context.now)
    guard state == .open else {
      return .registrationNotice(.formTitle, [words.registration(state)], words, in: layout)
    }
    return page(
      RegistrationFormView(
        words: words, poles: poles, key: Chance.token(), token: context.formToken))
  }

  /// Registers whoever filled in the form, or shows it again with what is to be corrected.
  @Sendable private func create(_ request: Request, context: SiteContext) async throws -> Response {
    let fields = try await request.formFields(context)
    guard let key = FormKey(fields.text(RegistrationField.key.rawValue)) else {
      throw FormFieldsError.malformed
    }
    let form = RegistrationForm(fields)
    let (meeting, poles) = try await meeting(context)
    // A robot is told what a person is told.
    guard fields.text(RegistrationField.trap.rawValue).isEmpty else { return receipt(of: meeting) }

    let view = RegistrationFormView(
      words: MeetingWords(meeting: meeting, language: context.language), poles: poles, form: form,
      problems: form.problems(poles: Set(poles.map(\.id.text)), isAddress: MailAddress.isValid),
      key: key.text, token: context.formToken)
    guard view.problems.isEmpty else { return page(view, status: .unprocessableContent) }
    return try await register(form, key: key, for: meeting.slug, context, over: view)
  }

  private func register(
    _ form: RegistrationForm, key: FormKey, for slug: String, _ context: SiteContext,
    over view: RegistrationFormView
  ) async throws -> Response {
    var view = view
    let remote = keyring.signature(of: context.remoteNetwork, for: "registration remote")
    do {
      let (meeting, outcome) = try await store.write { session in
        try keep(form, key: key, for: slug, from: remote, context, in: session)
      }
      switch outcome {
      case .registered:
        pages.drop(.meetings)
        return receipt(of: meeting)
      case .repeated: return receipt(of: meeting)
      case .known:
        // Were the answer another one, a stranger would learn who is registered.
        guard meeting.isFull else { return receipt(of: meeting) }
        view.notice = .full
      case .full: view.notice = .full
      case .cancelledSince:
        view.notice = .cancelledSince
        view.key = Chance.token()
        return page(view, status: .unprocessableContent)
      }
    } catch MeetingError.tooManyFromHere {
      view.notice = .tooManyFromHere
      var response = page(view, status: .tooManyRequests)
      response.headers[.retryAfter] = String(RegistrationLimits.hourSeconds)
      return response
    }
    return page(view, status: .conflict)
  }

  /// Registers, and queues the letter in the same transaction.
  private func keep(
    _ form: RegistrationForm, key: FormKey, for slug: String, from remote: String, _ context: SiteContext,
    in session: Session
  ) throws -> (Meeting, RegistrationOutcome) {
    let now = context.now
    guard let meeting = try session.meetings.meeting(slug: slug) else { throw NotFoundError() }
    let words = MeetingWords(meeting: meeting, language: context.language)
    let outcome = try RegistrationDesk(session: session)
      .register(form, key: key.text, for: meeting, from: remote, at: now)
    switch outcome {
    case .registered(let registration):
      try session.outbox.queue(letter(registration, words, isKnown: false).message(at: now), at: now)
    case .known(let registration)
    where registration.mailedAt.adding(seconds: Self.secondsBetweenLetters) <= now:
      try session.outbox.queue(letter(registration, words, isKnown: true).message(at: now), at: now)
      try session.registrations.noteMailed(registration.id, at: now)
    case .known, .repeated, .cancelledSince, .full: break
    }
    return (meeting, outcome)
  }

  private func letter(
    _ registration: Registration, _ words: MeetingWords, isKnown: Bool
  ) -> RegistrationLetter {
    RegistrationLetter(
      registration: registration, words: words, isKnown: isKnown,
      keyring: keyring, origin: layout.origin)
  }

  private func meeting(_ context: SiteContext) async throws -> (Meeting, [PoleSummary]) {
    let slug = try context.parameters.require("slug")
    return try await store.read { session in
      guard let meeting = try session.meetings.meeting(slug: slug) else { throw NotFoundError() }
      return (meeting, try session.poles(for: meeting))
    }
  }

  private func receipt(of meeting: Meeting) -> Response {
    .seeOther(SiteMap.registrationReceipt(meeting.slug))
  }

  private func page(_ view: RegistrationFormView, status: HTTPResponse.Status = .ok) -> Response {
    .registrationPage(.formTitle, view.words, in: layout, status: status, content: view.body)
  }
}
