// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Markup
import Secrets
import Server
import SiteTesting
import Testing

@Suite struct `A form` {
  private func site() -> Router<SiteContext> {
    let router = Router(context: SiteContext.self)
    let forms = router.group("f").add(middleware: FormToken(keyring: .testing, isSecure: false))
    forms.get { _, context in
      Response.page("<input type=\"hidden\" name=\"jeton\" value=\"\(context.formToken)\">")
    }
    forms.post { request, context in
      let fields = try await request.formFields(context)
      return Response.page("\(fields.text("nom"))")
    }
    return router
  }

  @Test func `is taken from the browser that asked for it`() async throws {
    let answer = try await Browser(site()).submit([("nom", " Awa & co ")], of: "/f")
    #expect(answer.status == .ok)
    #expect(answer.text == "Awa &amp; co")
  }

  @Test func `is refused with another browser's token, or with none`() async throws {
    let router = site()
    let stolen = try await Browser(router).get("/f").formToken
    #expect(!stolen.isEmpty)
    for fields in [[("jeton", stolen)], [("jeton", "")], []] {
      await #expect(throws: FormFieldsError.forged) { try await Browser(router).post("/f", fields) }
    }
  }
}

@Suite struct `The policy of the site` {
  @Test func `lets nothing in from elsewhere`() async throws {
    let router = Router(context: SiteContext.self)
    router.add(middleware: SecurityPolicy(isSecure: true))
    router.get("/") { _, _ in Response.page("") }
    let answer = try await Browser(router).get("/")
    let policy = try #require(answer.headers[.contentSecurityPolicy])
    #expect(policy.hasPrefix("default-src 'none';"))
    #expect(!policy.contains("unsafe"))
    #expect(answer.headers[.strictTransportSecurity] != nil)
    #expect(answer.headers[.xContentTypeOptions] == "nosniff")
  }
}
