// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
public import Hummingbird
import Kernel
public import NIOCore

/// Finds who asks behind the servers that stand before the site, from what they say of whom they pass on.
///
/// `X-Forwarded-For` is read from the right: its end was written by a server that is trusted, the rest may
/// have been made up by whoever asks.
public struct TrustedProxies: MiddlewareProtocol {
  private static let field = HTTPField.Name("x-forwarded-for")
  private let trusted: Set<[UInt8]>

  /// Servers of these addresses are believed, and no other.
  public init(_ addresses: [SocketAddress]) {
    trusted = Set(addresses.map(RemoteNetwork.bytes)).subtracting([[]])
  }

  /// Gives the request the address it came from.
  public func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.remoteAddress = context.remoteAddress.map { origin(of: request, through: $0) }
    return try await next(request, context)
  }

  /// Whether the server at this address is believed.
  func believe(_ address: SocketAddress) -> Bool { trusted.contains(RemoteNetwork.bytes(of: address)) }

  private func origin(of request: Request, through socket: SocketAddress) -> SocketAddress {
    guard let field = Self.field else { return socket }
    var origin = socket
    var said = request.headers[values: field].flatMap { $0.split(separator: ",") }
    while believe(origin), let last = said.popLast() {
      guard let address = try? SocketAddress(ipAddress: String(last).trimmed, port: 0) else { break }
      origin = address
    }
    return origin
  }
}
