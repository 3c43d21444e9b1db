// SPDX-License-Identifier: AGPL-3.0-or-later
public import NIOCore

/// Closes a connection as soon as it is open when its network has too many: the places of the site are for
/// everybody, and one machine could take them all.
public final class ConnectionLimit: ChannelInboundHandler, RemovableChannelHandler {
  /// Whatever comes; it is passed on.
  public typealias InboundIn = NIOAny

  private let connections: OpenConnections
  /// The network that this connection is counted for.
  private var network: String?

  /// A limit for one connection, counted among `connections`.
  public init(_ connections: OpenConnections) { self.connections = connections }

  /// Counts the connection, or closes it.
  public func channelActive(context: ChannelHandlerContext) {
    if let network = context.remoteAddress.flatMap(connections.network) {
      // Nothing behind has heard of this connection yet, nor will.
      guard connections.add(to: network) else { return context.close(promise: nil) }
      self.network = network
    }
    context.fireChannelActive()
  }

  /// Counts it no more.
  public func handlerRemoved(context: ChannelHandlerContext) {
    if let network { connections.remove(from: network) }
    network = nil
  }
}

@available(*, unavailable)
extension ConnectionLimit: Sendable {}
