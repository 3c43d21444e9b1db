// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Server
import SiteTesting
import Testing

@Suite struct `The network that someone comes from` {
  private func name(_ address: String) throws -> String {
    RemoteNetwork.name(of: try SocketAddress(ipAddress: address, port: 443))
  }

  @Test func `is one address of version 4`() throws {
    #expect(try name("192.0.2.1") == name("192.0.2.1"))
    #expect(try name("192.0.2.1") != name("192.0.2.2"))
    #expect(try name("::ffff:192.0.2.1") == name("192.0.2.1"))
    #expect(try name("::ffff:192.0.2.1") != name("::ffff:192.0.2.2"))
  }

  @Test func `is what one household has of version 6`() throws {
    #expect(try name("2001:db8:0:1::1") == name("2001:db8:0:1:ffff::2"))
    #expect(try name("2001:db8:0:1::1") != name("2001:db8:0:2::1"))
  }
}

@Suite struct `The address behind a server that stands before the site` {
  /// Who the site thinks asks, from what the server at `socket` says, one text by header line.
  private func origin(_ lines: [String], from socket: String = "127.0.0.1", trusting: [String]) async throws
    -> String?
  {
    let proxies = TrustedProxies(try trusting.map { try SocketAddress(ipAddress: $0, port: 0) })
    let router = Router(context: SiteContext.self)
    router.add(middleware: proxies)
    router.get("/") { _, context in context.remoteAddress?.ipAddress ?? "" }
    let channel = NIOAsyncTestingChannel()
    try await channel.connect(to: SocketAddress(ipAddress: socket, port: 1))
    var head = HTTPRequest(method: .get, scheme: "http", authority: "a", path: "/")
    let name = try #require(HTTPField.Name("x-forwarded-for"))
    for line in lines { head.headerFields.append(HTTPField(name: name, value: line)) }
    let response = try await router.buildResponder().respond(
      to: Request(head: head, body: .init(buffer: ByteBuffer())),
      context: SiteContext(source: .init(channel: channel, logger: Logger(label: "test"))))
    return try await Answer(response).text
  }

  @Test func `is the last one that a trusted server wrote`() async throws {
    let local = ["127.0.0.1", "::1", "192.0.2.1"]
    #expect(try await origin(["203.0.113.7"], trusting: local) == "203.0.113.7")
    #expect(try await origin(["198.51.100.1, 203.0.113.7"], trusting: local) == "203.0.113.7")
    #expect(try await origin(["198.51.100.1", "203.0.113.7"], trusting: local) == "203.0.113.7")
    #expect(try await origin(["203.0.113.7, 192.0.2.1"], trusting: local) == "203.0.113.7")
    #expect(try await origin(["2001:db8::7"], from: "::1", trusting: local) == "2001:db8::7")
    #expect(try await origin(["203.0.113.7"], from: "::ffff:127.0.0.1", trusting: local) == "203.0.113.7")
  }

  @Test(arguments: [
    ("203.0.113.7:52310", "203.0.113.7"), ("198.51.100.1, 203.0.113.7:1", "203.0.113.7"),
    ("203.0.113.7, 127.0.0.1:80", "203.0.113.7"), ("[2001:db8::7]:52310", "2001:db8::7"),
    ("[2001:db8::7]", "2001:db8::7"), ("2001:db8::7", "2001:db8::7"),
  ])
  func `may be written with its port`(line: String, address: String) async throws {
    #expect(try await origin([line], trusting: ["127.0.0.1"]) == address)
  }

  @Test func `is that of the connection when nobody is trusted, or nothing can be read`() async throws {
    #expect(try await origin(["203.0.113.7"], trusting: []) == "127.0.0.1")
    #expect(
      try await origin(["203.0.113.7"], from: "198.51.100.1", trusting: ["127.0.0.1"]) == "198.51.100.1")
    for lines in [
      [], [""], ["203.0.113.7, rien"], ["192.0.2.1:"], ["192.0.2.1:x"], ["192.0.2.1:65536"],
      ["192.0.2.1:80:80"],
      ["[2001:db8::7"], ["[2001:db8::7]80"], ["[2001:db8::7]:"], ["[192.0.2.1]:80"], ["[]:80"], [":80"],
    ] {
      #expect(try await origin(lines, trusting: ["127.0.0.1"]) == "127.0.0.1")
    }
  }
}
