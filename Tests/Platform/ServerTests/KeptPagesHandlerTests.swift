// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Markup
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Server
import SiteTesting
import Testing

/// A connection in front of an application that answers when it is told.
private struct Connection {
  let pages = KeptPages()
  let channel: EmbeddedChannel

  init() throws {
    channel = EmbeddedChannel(
      handler: KeptPagesHandler(pages, policy: SecurityPolicy(isSecure: true)), loop: EmbeddedEventLoop())
    channel.connect(to: try SocketAddress(ipAddress: "127.0.0.1", port: 80), promise: nil)
  }

  /// Keeps a page that says `text` at `address`.
  func keep(_ text: String, at address: String) async throws {
    let request = Request(head: Self.head(address), body: .init(buffer: ByteBuffer()))
    _ = try await pages.answer(request, at: Instant(Date()), about: ["poles"]) {
      .document(Array(text.utf8), type: "text/html; charset=utf-8")
    }
  }

  static func head(_ address: String, _ fields: HTTPFields = [:]) -> HTTPRequest {
    HTTPRequest(method: .get, scheme: "http", authority: "a", path: address, headerFields: fields)
  }

  func ask(_ head: HTTPRequest) throws {
    try channel.writeInbound(HTTPRequestPart.head(head))
    try channel.writeInbound(HTTPRequestPart.end(nil))
  }

  /// The paths that the application was asked for, since the last time that this was asked.
  func passed() throws -> [String] {
    var paths: [String] = []
    while let part = try channel.readInbound(as: HTTPRequestPart.self) {
      if case .head(let head) = part { paths.append(head.path ?? "") }
    }
    return paths
  }

  func answer(_ text: String) throws {
    try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
    try channel.writeOutbound(HTTPResponsePart.body(ByteBuffer(string: text)))
    try channel.writeOutbound(HTTPResponsePart.end(nil))
  }

  /// What was sent, since the last time that this was asked.
  func sent() throws -> (heads: [HTTPResponse], texts: [String], ends: Int) {
    var sent: (heads: [HTTPResponse], texts: [String], ends: Int) = ([], [], 0)
    while let part = try channel.readOutbound(as: HTTPResponsePart.self) {
      switch part {
      case .head(let head): sent.heads.append(head)
      case .body(let body): sent.texts.append(String(buffer: body))
      case .end: sent.ends += 1
      }
    }
    return sent
  }
}

@Suite struct `What a connection is asked` {
  @Test func `is answered from what is kept, under the policy of the site`() async throws {
    let connection = try Connection()
    try await connection.keep("poles", at: "/poles")
    try connection.ask(Connection.head("/poles"))
    let sent = try connection.sent()
    #expect(try connection.passed().isEmpty)
    #expect(sent.texts == ["poles"])
    #expect(sent.ends == 1)
    let head = try #require(sent.heads.first)
    #expect(head.status == .ok)
    #expect(head.headerFields[.contentLength] == "5")
    #expect(head.headerFields[.eTag] != nil)
    #expect(head.headerFields[.date]?.hasSuffix(" GMT") == true)
    var policy = HTTPFields()
    SecurityPolicy<SiteContext>(isSecure: true).apply(to: &policy)
    #expect(policy.count == 6)
    for field in policy { #expect(head.headerFields[field.name] == field.value) }
  }

  @Test func `is not sent again when the browser has it`() async throws {
    let connection = try Connection()
    try await connection.keep("poles", at: "/poles")
    try connection.ask(Connection.head("/poles"))
    let tag = try #require(try connection.sent().heads.first?.headerFields[.eTag])
    try connection.ask(Connection.head("/poles", [.ifNoneMatch: tag]))
    let sent = try connection.sent()
    #expect(sent.heads.map(\.status) == [.notModified])
    #expect(sent.texts.isEmpty)
    #expect(sent.ends == 1)
  }

  @Test func `is answered from what is kept, however many slashes it has`() async throws {
    let connection = try Connection()
    try await connection.keep("poles", at: "/poles/carte/")
    for path in ["/poles/carte", "/poles/carte////", "//poles///carte"] {
      try connection.ask(Connection.head(path))
      #expect(try connection.sent().texts == ["poles"])
    }
    #expect(try connection.passed().isEmpty)
    try connection.ask(Connection.head("/poles"))
    #expect(try connection.passed() == ["/poles"])
  }

  @Test func `is left to the application when more than the page is asked`() async throws {
    let connection = try Connection()
    try await connection.keep("poles", at: "/poles")
    var post = Connection.head("/poles")
    post.method = .post
    let others = [
      post, Connection.head("/poles?q=x"), Connection.head("/autre"),
      Connection.head("/poles", [.connection: "close"]), Connection.head("/poles", [.contentLength: "2"]),
    ]
    for other in others {
      try connection.ask(other)
      #expect(try connection.passed() == [other.path])
      #expect(try connection.sent().ends == 0)
      try connection.answer("application")
      #expect(try connection.sent().texts == ["application"])
    }
    try connection.ask(Connection.head("/poles", [.connection: "keep-alive"]))
    #expect(try connection.sent().texts == ["poles"])
  }

  @Test func `is answered in the order of the questions`() async throws {
    let connection = try Connection()
    try await connection.keep("poles", at: "/poles")
    try connection.ask(Connection.head("/lent"))
    try connection.ask(Connection.head("/poles"))
    #expect(try connection.sent().texts.isEmpty)
    #expect(try connection.passed() == ["/lent", "/poles"])
    try connection.answer("lent")
    try connection.ask(Connection.head("/poles"))
    #expect(try connection.passed() == ["/poles"])
    try connection.answer("1")
    try connection.answer("2")
    #expect(try connection.sent().texts == ["lent", "1", "2"])
    try connection.ask(Connection.head("/poles"))
    #expect(try connection.sent().texts == ["poles"])
  }

  @Test func `is answered as it is now, once what it shows has changed`() async throws {
    let connection = try Connection()
    try await connection.keep("avant", at: "/poles")
    connection.pages.drop("poles")
    try connection.ask(Connection.head("/poles"))
    #expect(try connection.passed() == ["/poles"])
  }

  @Test func `waits when nobody reads the answers`() async throws {
    let connection = try Connection()
    try await connection.keep("poles", at: "/poles")
    connection.channel.isWritable = false
    try connection.ask(Connection.head("/poles"))
    #expect(try connection.passed() == ["/poles"])
    #expect(try connection.sent().texts.isEmpty)
  }
}
