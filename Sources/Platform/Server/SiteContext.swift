// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
public import Hummingbird
public import Kernel
public import NIOCore

/// What is known of a request from anyone: when it came, from where, and who it is if somebody vouched.
public struct SiteContext: RequestContext, RemoteAddressRequestContext {
  /// What Hummingbird keeps.
  public var coreContext: CoreRequestContextStorage
  /// The moment the request came.
  public let now: Instant
  /// The address that the request came from, nil in tests without a socket.
  public internal(set) var remoteAddress: SocketAddress?
  /// The account or respondent that a middleware found behind the request.
  public var principal: (any Sendable)?
  /// The token that forms given to this browser carry; empty outside the pages that have forms.
  public var formToken = ""

  /// The largest body taken: 2 MiB.
  public let maxUploadSize = 2 * 1024 * 1024

  /// A context for a request that comes now.
  public init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    remoteAddress = source.channel.remoteAddress
    now = Instant(Date())
  }
}
