// SPDX-License-Identifier: AGPL-3.0-or-later
import NIOCore
import NIOEmbedded
import Server
import Testing

@Suite struct `The connections of one network` {
  private let connections: OpenConnections

  init() throws {
    let proxy = try SocketAddress(ipAddress: "192.0.2.80", port: 0)
    connections = OpenConnections(limit: 3, except: TrustedProxies([proxy]))
  }

  /// A connection from `address`, as the server sees it once it is open.
  private func connect(from address: String) throws -> EmbeddedChannel {
    let channel = EmbeddedChannel(handler: ConnectionLimit(connections))
    channel.remoteAddress = try SocketAddress(ipAddress: address, port: 52_310)
    channel.connect(to: try SocketAddress(ipAddress: address, port: 52_310), promise: nil)
    return channel
  }

  private func areOpen(_ channels: [EmbeddedChannel]) -> Bool { channels.allSatisfy(\.isActive) }

  @Test func `are closed beyond the limit, and those of others are not`() throws {
    let open = try (0..<3).map { _ in try connect(from: "192.0.2.1") }
    for _ in 0..<5 { #expect(try !connect(from: "192.0.2.1").isActive) }
    #expect(try connect(from: "192.0.2.2").isActive)
    #expect(areOpen(open))
  }

  @Test func `leave their place when they close, and only once`() throws {
    for _ in 0..<4 {
      let open = try (0..<3).map { _ in try connect(from: "192.0.2.1") }
      #expect(areOpen(open))
      #expect(try !connect(from: "192.0.2.1").isActive)
      for channel in open { _ = try channel.finish() }
    }
  }

  @Test func `are those of a household, in version 6`() throws {
    let open = try (1...3).map { try connect(from: "2001:db8:0:1::\($0)") }
    #expect(try !connect(from: "2001:db8:0:1::4").isActive)
    #expect(try connect(from: "2001:db8:0:2::4").isActive)
    #expect(areOpen(open))
  }

  @Test func `have no limit when it is a server before the site, which brings everybody`() throws {
    let open = try (0..<200).map { _ in try connect(from: "192.0.2.80") }
    #expect(areOpen(open))
    #expect(try connect(from: "::ffff:192.0.2.80").isActive)
  }

  @Test func `are sixty-four, unless it is said otherwise`() throws {
    let usual = OpenConnections(except: TrustedProxies([]))
    let address = try SocketAddress(ipAddress: "192.0.2.1", port: 1)
    let channels = (0..<70).map { _ in
      let channel = EmbeddedChannel(handler: ConnectionLimit(usual))
      channel.remoteAddress = address
      channel.connect(to: address, promise: nil)
      return channel
    }
    #expect(channels.count { $0.isActive } == 64)
  }
}
