// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Logging
import Markup
import NIOCore
import NIOEmbedded
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

@Suite struct `The body of a form` {
  private func error(of body: RequestBody, type: String = "application/x-www-form-urlencoded") async throws
    -> FormFieldsError?
  {
    let router = Router(context: SiteContext.self)
    router.post("f") { request, _ -> Response in
      var context = SiteContext(
        source: .init(channel: NIOAsyncTestingChannel(), logger: Logger(label: "test")))
      context.formToken = "jeton"
      _ = try await request.formFields(context)
      return Response.page("")
    }
    let head = HTTPRequest(
      method: .post, scheme: "http", authority: "a", path: "/f",
      headerFields: [.contentType: type])
    do {
      _ = try await router.buildResponder().respond(
        to: Request(head: head, body: body),
        context: SiteContext(source: .init(channel: NIOAsyncTestingChannel(), logger: Logger(label: "test"))))
      return nil
    } catch let error as FormFieldsError { return error }
  }

  @Test func `over two mebibytes is too large, under them it is read`() async throws {
    let limit = 2 * 1024 * 1024
    let filling = String(repeating: "a=&", count: 700_000)
    #expect(filling.utf8.count > limit)
    #expect(try await error(of: .init(buffer: ByteBuffer(string: filling))) == .tooLarge)
    #expect(try await error(of: .init(buffer: ByteBuffer(string: "jeton=jeton"))) == nil)
  }

  @Test func `is of the type of forms and of no other`() async throws {
    for (type, expected) in [
      ("application/x-www-form-urlencoded", nil), ("Application/X-WWW-Form-Urlencoded ; charset=UTF-8", nil),
      ("application/x-www-form-urlencoded;charset=utf-8", nil),
      ("application/x-www-form-urlencodedx", FormFieldsError.notAForm), ("text/plain", .notAForm),
      ("application/x-www-form-urlencoded, text/plain", .notAForm), ("", .notAForm),
    ] {
      #expect(
        try await error(of: .init(buffer: ByteBuffer(string: "jeton=jeton")), type: type) == expected,
        "\(type)")
    }
  }

  @Test func `that is lost on its way is nobody's fault here`() async throws {
    let (body, source) = RequestBody.makeStream()
    await source.yield(ByteBuffer(string: "jeton=je"))
    source.finish(IOError(errnoCode: 104, reason: "read"))
    #expect(try await error(of: body) == .cutShort)
  }
}

@Suite struct `The cookie of the forms` {
  @Test(arguments: [(true, "__Host-essaim_form="), (false, "essaim_form=")])
  func `is taken from this very site alone where there is HTTPS`(isSecure: Bool, start: String) async throws {
    let router = Router(context: SiteContext.self)
    router.group("f").add(middleware: FormToken(keyring: .testing, isSecure: isSecure)).get { _, _ in
      Response.page("")
    }
    let cookie = try #require(try await Browser(router).get("/f").headers[.setCookie])
    #expect(cookie.hasPrefix(start))
    #expect(cookie.split(separator: "; ").contains("Path=/") && !cookie.contains("Domain"))
    #expect(cookie.contains("Secure") == isSecure)
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
