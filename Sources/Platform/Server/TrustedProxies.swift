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
      guard let address = Self.address(written: String(last).trimmed) else { break }
      origin = address
    }
    return origin
  }

  /// An address as such servers write it: alone, or with a port that says nothing of who asks,
  /// `192.0.2.1:52310` or `[2001:db8::1]:52310`.
  private static func address(written text: String) -> SocketAddress? {
    if text.hasPrefix("[") {
      guard let end = text.firstIndex(of: "]"), isPort(text[end...].dropFirst()) else { return nil }
      let inside = text[..<end].dropFirst()
      return inside.contains(":") ? try? SocketAddress(ipAddress: String(inside), port: 0) : nil
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return try? SocketAddress(ipAddress: text, port: 0) }
    return isPort(text[parts[0].endIndex...]) ? try? SocketAddress(ipAddress: String(parts[0]), port: 0) : nil
  }

  /// Whether `text` is nothing, or a colon and a port.
  private static func isPort(_ text: Substring) -> Bool {
    let digits = text.dropFirst()
    return text.isEmpty
      || (text.first == ":" && digits.utf8.allSatisfy { (0x30...0x39).contains($0) } && UInt16(digits) != nil)
  }
}
