// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Markup
import NIOCore
import Server
import SiteTesting
import Synchronization
import Testing

@Suite struct `A kept page` {
  private let pages = KeptPages()
  private let made = Made()
  private let noon = Instant(milliseconds: 1_764_072_000_000)

  @Test func `is made once for each address`() async throws {
    #expect(try await ask("/p").text == "1")
    #expect(try await ask("/p").text == "1")
    #expect(try await ask("/p?q=x", readsQuery: true).text == "2")
    #expect(try await ask("/p?q=x", readsQuery: true).text == "2")
    #expect(try await ask("/p?q=y", readsQuery: true).text == "3")
  }

  @Test func `is the same whatever the query, when it reads none`() async throws {
    #expect(try await ask("/p").text == "1")
    for query in ["?", "?x=1", "?x=2&y"] { #expect(try await ask("/p" + query).text == "1") }
  }

  @Test func `is the same whatever slashes are added to its address`() async throws {
    for path in ["/p/q", "/p/q/", "//p/q", "/p///q////", "/p//q?x=1"] {
      #expect(try await ask(path).text == "1")
    }
    #expect(try await ask("/p").text == "2")
    #expect(try await ask("/pq").text == "3")
    for path in ["/", "//", "/////"] { #expect(try await ask(path).text == "4") }
    for path in ["/p/q?a=b/", "//p/q//?a=b/"] {
      #expect(try await ask(path, readsQuery: true).text == "5")
    }
    #expect(try await ask("/p/q?a=b//", readsQuery: true).text == "6")
  }

  @Test func `leaves the others where they are when slashes are added to its address`() async throws {
    let sixMebibytes = String(repeating: "x", count: 6 * 1024 * 1024)
    let heavy = { @Sendable (number: Int) in Self.html("\(number)" + sixMebibytes) }
    #expect(try await ask("/small").text == "1")
    for count in 1...5 {
      let path = "/heavy" + String(repeating: "/", count: count)
      #expect(try await ask(path, make: heavy).text.hasPrefix("2x"))
    }
    #expect(try await ask("/small").text == "1")
  }

  @Test func `is made again when what it shows has changed, and only then`() async throws {
    #expect(try await ask("/p").text == "1")
    pages.drop("meetings")
    #expect(try await ask("/p").text == "1")
    pages.drop("poles")
    #expect(try await ask("/p").text == "2")
  }

  @Test func `about several things is made again when any of them has changed`() async throws {
    #expect(try await ask("/p", about: ["poles", "results"]).text == "1")
    for (changed, text) in [("meetings", "1"), ("results", "2"), ("results", "3"), ("poles", "4")] {
      pages.drop(PageSubject(stringLiteral: changed))
      #expect(try await ask("/p", about: ["poles", "results"]).text == text)
    }
    let during = try await ask("/q", about: ["poles", "results"]) { number in
      pages.drop("results")
      return Self.html("\(number)")
    }
    #expect(during.text == "5")
    #expect(try await ask("/q", about: ["poles", "results"]).text == "6")
  }

  @Test func `grows old after ten seconds`() async throws {
    #expect(try await ask("/p", at: noon).text == "1")
    #expect(try await ask("/p", at: noon.adding(seconds: 9)).text == "1")
    #expect(try await ask("/p", at: noon.adding(seconds: 10)).text == "2")
    #expect(try await ask("/p", at: noon.adding(seconds: 19)).text == "2")
  }

  @Test func `made while its subject changed is given, and not kept`() async throws {
    let first = try await ask("/p") { number in
      pages.drop("poles")
      return Self.html("\(number)")
    }
    #expect(first.text == "1")
    #expect(try await ask("/p").text == "2")
    #expect(try await ask("/p").text == "2")
  }

  @Test func `is not sent again to a browser that has it`() async throws {
    let first = try await ask("/p")
    let tag = try #require(first.headers[.eTag])
    for known in [tag, "\"autre\", \(tag)", "W/" + tag, "*"] {
      let again = try await ask("/p", knowing: known)
      #expect(again.status == .notModified)
      #expect(again.headers[.eTag] == tag)
      #expect(again.text == "")
    }
    let other = try await ask("/p", knowing: "\"autre\"")
    #expect(other.status == .ok)
    #expect(other.text == "1")
  }

  @Test func `has another tag when it has changed`() async throws {
    let tag = try #require(try await ask("/p").headers[.eTag])
    pages.drop("poles")
    let changed = try await ask("/p", knowing: tag)
    #expect(changed.status == .ok)
    #expect(changed.text == "2")
    #expect(changed.headers[.eTag] != tag)
  }

  @Test func `is made once for all who ask for it together`() async throws {
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<20 {
        group.addTask {
          try await self.ask("/p") { number in
            // Long enough for the others to come.
            Thread.sleep(forTimeInterval: 0.05)
            return Self.html("\(number)")
          }.text
        }
      }
      for try await text in group { #expect(text == "1") }
    }
  }

  @Test func `that cannot be made lets the others try`() async throws {
    let pages = pages
    let request = Request(
      head: HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/p"),
      body: .init(buffer: ByteBuffer()))
    let (first, others) = (Made(), 5)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<others {
        group.addTask {
          let answer = try? await pages.answer(request, at: Instant(milliseconds: 0), about: ["poles"]) {
            () async throws -> Response in
            try await Task.sleep(for: .milliseconds(20))
            let isFirst = first.count.withLock {
              $0 += 1
              return $0 == 1
            }
            if isFirst { throw HTTPError(.internalServerError) }
            return Self.html("page")
          }
          return answer != nil
        }
      }
      var made = 0
      for await isMade in group where isMade { made += 1 }
      #expect(made == others - 1)
    }
  }

  @Test func `is one of those that fit in sixteen mebibytes`() async throws {
    let nineMebibytes = String(repeating: "x", count: 9 * 1024 * 1024)
    let heavy = { @Sendable (number: Int) in Self.html("\(number)" + nineMebibytes) }
    #expect(try await ask("/a", make: heavy).text.hasPrefix("1x"))
    #expect(try await ask("/a", make: heavy).text.hasPrefix("1x"))
    #expect(try await ask("/b", make: heavy).text.hasPrefix("2x"))
    #expect(try await ask("/b", make: heavy).text.hasPrefix("2x"))
    #expect(try await ask("/a", make: heavy).text.hasPrefix("3x"))
  }

  @Test func `is not kept when it would not fit alone, and leaves the others`() async throws {
    #expect(try await ask("/small").text == "1")
    let tooHeavy = String(repeating: "x", count: 16 * 1024 * 1024)
    for turn in 2...3 {
      let answer = try await ask("/heavy") { Self.html("\($0)" + tooHeavy) }
      #expect(answer.text.hasPrefix("\(turn)x"))
    }
    #expect(try await ask("/small").text == "1")
  }

  @Test func `may be a file of any type`() async throws {
    for _ in 0..<2 {
      let answer = try await ask("/p.csv") { number in
        .download(Array("n\n\(number)\n".utf8), named: "poles.csv", type: "text/csv; charset=utf-8")
      }
      #expect(answer.text == "n\n1\n")
      #expect(answer.headers[.contentType] == "text/csv; charset=utf-8")
      #expect(answer.headers[.contentDisposition] == "attachment; filename=\"poles.csv\"")
      #expect(answer.headers[.contentLength] == "4")
      #expect(answer.headers[.eTag] != nil)
    }
  }

  @Test func `is neither a redirect nor what sets a cookie`() async throws {
    for turn in 1...2 {
      let answer = try await ask("/old") { _ in .movedPermanently(to: Address(path: "new")) }
      #expect(answer.status == .movedPermanently)
      #expect(answer.location == "/new")
      #expect(made.count.withLock { $0 } == turn)
    }
    for turn in 3...4 {
      let answer = try await ask("/mine") { number in
        var response = Self.html("\(number)")
        response.setCookie(Cookie(name: "a", value: "b"))
        return response
      }
      #expect(answer.text == "\(turn)")
    }
  }

  private final class Made: Sendable { let count = Mutex(0) }

  private static func html(_ text: String) -> Response {
    .document(Array(text.utf8), type: "text/html; charset=utf-8")
  }

  /// What a browser that has `known` gets at `address`, where `make` answers with the number of answers made.
  private func ask(
    _ address: String, at now: Instant? = nil, about subjects: Set<PageSubject> = ["poles"],
    knowing known: String? = nil, readsQuery: Bool = false,
    make: @Sendable (Int) -> Response = { html("\($0)") }
  ) async throws -> Answer {
    var headers = HTTPFields()
    headers[.ifNoneMatch] = known
    let head = HTTPRequest(
      method: .get, scheme: "http", authority: "localhost", path: address, headerFields: headers)
    let response = try await pages.answer(
      Request(head: head, body: .init(buffer: ByteBuffer())), at: now ?? noon, about: subjects,
      readsQuery: readsQuery
    ) {
      make(
        made.count.withLock {
          $0 += 1
          return $0
        })
    }
    return try await Answer(response)
  }
}
