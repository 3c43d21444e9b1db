// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Logging
import Server
import Site
import SiteTesting
import Testing

@Suite struct `The page of a problem` {
  @Test func `says where nothing is, with the way home`() async throws {
    let answer = try await browser(failing: NotFoundError()).get("/nowhere")
    #expect(answer.status == .notFound)
    #expect(answer.text.contains("<h1>Cette page n’existe pas</h1>"))
    #expect(answer.text.contains("<a class=\"bouton\" href=\"/\">"))
  }

  @Test(arguments: [
    (HTTPError(.notFound), HTTPResponse.Status.notFound), (HTTPError(.methodNotAllowed), .notFound),
    (HTTPError(.contentTooLarge), .contentTooLarge),
  ]) func `speaks for the router too`(error: HTTPError, status: HTTPResponse.Status) async throws {
    let answer = try await browser(failing: error).get("/p")
    #expect(answer.status == status)
    #expect(answer.text.contains("<p class=\"page-erreur__code\">\(status.code)</p>"))
  }

  @Test(arguments: [
    (FormFieldsError.forged, 403, "Ce formulaire n’a pas été reconnu"),
    (.malformed, 400, "Ce formulaire n’a pas pu être lu"),
    (.notAForm, 400, "Ce formulaire n’a pas pu être lu"),
    (.tooLarge, 413, "Ce formulaire n’a pas pu être lu"),
    (.cutShort, 400, "Ce formulaire n’a pas pu être lu"),
  ]) func `tells what became of a form`(error: FormFieldsError, code: Int, title: String) async throws {
    let answer = try await browser(failing: error).get("/p")
    #expect(answer.status.code == code)
    #expect(answer.text.contains("<h1>\(title)</h1>"))
  }

  @Test func `tells nothing of what nobody foresaw, but the reference that the log has`() async throws {
    let log = RecordedLog()
    let answer = try await browser(failing: Unforeseen(typed: "awa@bocage.example"), log: log).get("/p")
    #expect(answer.status == .internalServerError)
    #expect(!answer.text.contains("awa@bocage.example"))
    #expect(!answer.text.contains("Unforeseen"))

    let line = try #require(log.lines.first { $0.level == .error })
    let reference = try #require(line.metadata["reference"])
    #expect(reference.count == 8)
    #expect(answer.text.contains(reference))
    #expect(line.metadata["kind"] == "Unforeseen")
    #expect(log.lines.filter { $0.level > .debug } == [line])
    #expect(!line.metadata.values.contains { $0.contains("awa@bocage.example") })
  }

  @Test func `is no error of ours when the visitor hung up`() async throws {
    let log = RecordedLog()
    _ = try await browser(failing: FormFieldsError.cutShort, log: log).get("/p")
    #expect(log.lines.filter { $0.level > .debug }.isEmpty)
  }

  @Test(arguments: [
    (nil, "<span>Observatoire national des pôles de coopération</span>"),
    ("Observatoire des <tiers-lieux>", "<span>Observatoire des &lt;tiers-lieux&gt;</span>"),
  ]) func `bears the name of its observatory`(name: String?, written: String) async throws {
    let answer = try await Browser(Router.testing(try Layout.testing(name: name))).get("/p")
    #expect(answer.text.contains(written))
  }

  @Test func `says what became of a form that took too long`() throws {
    let page = ProblemPages(layout: try .testing()).page(of: SlowRequestError(), in: .french)
    #expect(page.status == .requestTimeout)
  }

  @Test func `has another reference each time`() async throws {
    let browser = try browser(failing: Unforeseen(typed: ""))
    #expect(try await browser.get("/p").text != browser.get("/p").text)
  }

  @Test(arguments: [NotFoundError(), HTTPError(.notFound), Unforeseen(typed: "")] as [any Error])
  func `keeps the policy of the site, and is kept by nobody`(error: any Error) async throws {
    let answer = try await browser(failing: error).get("/p")
    #expect(answer.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none';") == true)
    #expect(answer.headers[.xContentTypeOptions] == "nosniff")
    #expect(answer.headers[.cacheControl] == "no-store")
    #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
  }

  /// A browser on a site where `/p` fails with `error`.
  private func browser(failing error: any Error, log: RecordedLog = RecordedLog()) throws -> Browser {
    let router = Router.testing(try Layout.testing())
    router.get("/p") { _, _ -> Response in throw error }
    router.get("/nowhere") { _, _ -> Response in throw NotFoundError() }
    return Browser(router, logger: log.logger)
  }
}

private struct Unforeseen: Error {
  let typed: String
}
