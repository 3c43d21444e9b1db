// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
public import Hummingbird
import Kernel
public import Persistence
public import Secrets
public import Server
public import Site

/// Answers the pages by which the team comes in and goes out.
public struct SignInController: Sendable {
  private let store: Store
  private let keyring: Keyring
  private let layout: Layout
  private let isSecure: Bool
  private let line: PasswordLine

  /// Pages that keep cookies to HTTPS when `isSecure`; passwords are looked at in `line`.
  public init(
    store: Store, keyring: Keyring, layout: Layout, isSecure: Bool, line: PasswordLine = PasswordLine()
  ) {
    self.store = store
    self.keyring = keyring
    self.layout = layout
    self.isSecure = isSecure
    self.line = line
  }

  /// Adds the routes.
  public func addRoutes(to router: Router<SiteContext>) {
    let token = FormToken(keyring: keyring, isSecure: isSecure)
    router.group("equipe/connexion").add(middleware: token).get(use: new).post(use: create)
    router.group("equipe/deconnexion").add(middleware: token).post(use: delete)
  }

  @Sendable private func new(_ request: Request, context: SiteContext) async throws -> Response {
    let wanted = try request.queryFields[SignInField.page].flatMap(WantedPage.init)
    guard try await store.account(behind: request, at: context.now) == nil else {
      return .seeOther(wanted?.address ?? SiteMap.team)
    }
    return page(SignInView(language: context.language, formToken: context.formToken, wanted: wanted))
  }

  @Sendable private func create(_ request: Request, context: SiteContext) async throws -> Response {
    let fields = try await request.formFields(context)
    var view = SignInView(
      language: context.language, formToken: context.formToken,
      wanted: fields[SignInField.page].flatMap(WantedPage.init), email: fields.text(SignInField.email))
    let password = fields[SignInField.password] ?? ""
    view.isEmailMissing = view.email.isEmpty
    view.isPasswordMissing = password.isEmpty
    guard !view.isEmailMissing, !view.isPasswordMissing else {
      return page(view, status: .unprocessableContent)
    }
    do {
      let token = try await SignIn(store: store, keyring: keyring, line: line).perform(
        email: view.email, password: Password(typed: password), from: context.remoteNetwork,
        replacing: TeamCookie.token(of: request), at: context.now)
      var response = Response.seeOther(view.wanted?.address ?? SiteMap.team)
      response.setCookie(TeamCookie.keeping(token, isSecure: isSecure))
      return response
    } catch let error as SignInError {
      return refusal(error, view)
    }
  }

  @Sendable private func delete(_ request: Request, context: SiteContext) async throws -> Response {
    // Without an account there is nothing to end, whoever asks.
    if let account = try await store.account(behind: request, at: context.now),
      let token = TeamCookie.token(of: request)
    {
      var asked = context
      asked.formToken = keyring.teamFormToken(context.formToken, of: account)
      _ = try await request.formFields(asked)
      try await store.write { session in
        try session.teamSessions.close(token)
        try session.journal.record(
          AccountEvent.signedOut, about: account.id.text, by: account.id, at: context.now)
      }
    }
    var response = Response.seeOther(SiteMap.signIn)
    response.setCookie(TeamCookie.forgotten(isSecure: isSecure))
    return response
  }

  private func refusal(_ error: SignInError, _ view: SignInView) -> Response {
    var view = view
    view.error = error
    let (status, seconds): (HTTPResponse.Status, Int?) =
      switch error {
      case .refused: (.unprocessableContent, nil)
      case .tooManyAttempts: (.tooManyRequests, SignInLimits.windowSeconds)
      case .busy: (.serviceUnavailable, SignInLimits.busySeconds)
      }
    var response = page(view, status: status)
    if let seconds { response.headers[.retryAfter] = String(seconds) }
    return response
  }

  private func page(_ view: SignInView, status: HTTPResponse.Status = .ok) -> Response {
    let title = view.language(SiteText.team)
    return .page(Page(title, in: layout, language: view.language, content: view.body).body, status: status)
  }
}
