// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
import Hummingbird
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Server
import Testing

/// A connection as the server sees it, whose clock stands still until it is told otherwise.
private struct Connection {
  let loop = EmbeddedEventLoop()
  let channel: EmbeddedChannel

  /// Made after the last suspension of a test: its clock belongs to the thread that makes it.
  init(_ refusal: ReadyAnswer) throws {
    channel = EmbeddedChannel(
      handlers: [ExchangeDeadline(ExchangeLimits(), refusal: refusal), Seat()], loop: loop)
    channel.connect(to: try SocketAddress(ipAddress: "127.0.0.1", port: 80), promise: nil)
  }

  static func refusal() async throws -> ReadyAnswer {
    try await ReadyAnswer(
      Response(status: .requestTimeout, body: .init(byteBuffer: ByteBuffer(string: "trop lent"))))
  }

  func receive(_ parts: HTTPRequestPart...) throws {
    for part in parts { try channel.writeInbound(part) }
  }

  /// A request that has just begun.
  func receiveHead() throws {
    try receive(.head(HTTPRequest(method: .post, scheme: "http", authority: "a", path: "/f")))
  }

  func answer(_ parts: HTTPResponsePart...) throws {
    for part in parts { try channel.writeOutbound(part) }
  }

  /// What was sent so far, since the last time that this was asked.
  func sent() throws -> [HTTPResponsePart] {
    var parts: [HTTPResponsePart] = []
    while let part = try channel.readOutbound(as: HTTPResponsePart.self) { parts.append(part) }
    return parts
  }
}

/// What stands behind the deadlines and takes no notice of what comes.
private final class Seat: ChannelInboundHandler {
  typealias InboundIn = HTTPRequestPart
}

private let drop = ByteBuffer(string: "a")

@Suite struct `A request that comes drop by drop` {
  @Test func `is answered 408 and closed, however busy it looks`() async throws {
    let connection = try Connection(try await Connection.refusal())
    try connection.receiveHead()
    for _ in 0..<14 {
      connection.loop.advanceTime(by: .seconds(1))
      try connection.receive(.body(drop))
    }
    #expect(connection.channel.isActive)
    #expect(try connection.sent().isEmpty)

    connection.loop.advanceTime(by: .seconds(1))
    let sent = try connection.sent()
    guard case .head(let head) = sent.first else { throw Nothing() }
    #expect(head.status == .requestTimeout)
    #expect(head.headerFields[.connection] == "close")
    #expect(head.headerFields[.contentLength] == "9")
    #expect(sent.dropFirst() == [.body(ByteBuffer(string: "trop lent")), .end(nil)])
    #expect(!connection.channel.isActive)
  }

  @Test func `is closed without a second answer when it was answered before its end`() async throws {
    let connection = try Connection(try await Connection.refusal())
    try connection.receiveHead()
    try connection.answer(.head(HTTPResponse(status: .forbidden)), .end(nil))
    _ = try connection.sent()
    connection.loop.advanceTime(by: .seconds(15))
    #expect(try connection.sent().isEmpty)
    #expect(!connection.channel.isActive)
  }

  @Test func `ends within three seconds once the site stops`() async throws {
    let connection = try Connection(try await Connection.refusal())
    try connection.receiveHead()
    connection.channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
    connection.loop.advanceTime(by: .seconds(2))
    #expect(connection.channel.isActive)
    connection.loop.advanceTime(by: .seconds(1))
    #expect(!connection.channel.isActive)
  }

  @Test func `does not end the next ones of its connection when it came in time`() async throws {
    let connection = try Connection(try await Connection.refusal())
    for _ in 0..<3 {
      try connection.receiveHead()
      connection.loop.advanceTime(by: .seconds(14))
      try connection.receive(.body(drop), .end(nil))
      connection.loop.advanceTime(by: .seconds(60))
      try connection.answer(.head(HTTPResponse(status: .ok)), .end(nil))
    }
  }
}

@Suite struct `A connection on which nothing is asked` {
  @Test func `is closed after a minute, counted from the last answer`() async throws {
    let connection = try Connection(try await Connection.refusal())
    for turn in 0..<3 {
      connection.loop.advanceTime(by: .seconds(turn == 0 ? 9 : 59))
      #expect(connection.channel.isActive)
      try connection.receiveHead()
      try connection.receive(.end(nil))
      try connection.answer(.head(HTTPResponse(status: .ok)), .end(nil))
    }
    connection.loop.advanceTime(by: .seconds(60))
    #expect(!connection.channel.isActive)
  }

  @Test func `is closed after ten seconds when nothing ever was`() async throws {
    let connection = try Connection(try await Connection.refusal())
    connection.loop.advanceTime(by: .milliseconds(9_999))
    #expect(connection.channel.isActive)
    connection.loop.advanceTime(by: .milliseconds(1))
    #expect(!connection.channel.isActive)
    #expect(try connection.sent().isEmpty)
  }

  @Test func `is not one whose answer takes its time`() async throws {
    let connection = try Connection(try await Connection.refusal())
    try connection.receiveHead()
    try connection.receive(.end(nil))
    connection.loop.advanceTime(by: .seconds(600))
    #expect(connection.channel.isActive)
    try connection.answer(.head(HTTPResponse(status: .ok)), .end(nil))
    connection.loop.advanceTime(by: .seconds(59))
    #expect(connection.channel.isActive)
  }
}

@Suite struct `An answer that nobody reads` {
  @Test func `is given up after two minutes, or three seconds once the site stops`() async throws {
    let refusal = try await Connection.refusal()
    for (isStopping, seconds) in [(false, Int64(120)), (true, 3)] {
      let connection = try Connection(refusal)
      try connection.receiveHead()
      try connection.receive(.end(nil))
      try connection.answer(.head(HTTPResponse(status: .ok)))
      if isStopping {
        connection.channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
      }
      connection.loop.advanceTime(by: .seconds(seconds - 1))
      #expect(connection.channel.isActive)
      connection.loop.advanceTime(by: .seconds(1))
      #expect(!connection.channel.isActive)
    }
  }
}

private struct Nothing: Error {}
