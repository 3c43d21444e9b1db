// SPDX-License-Identifier: AGPL-3.0-or-later
import NIOCore
import Synchronization

/// How many connections each network has open now, and whether it may have one more.
public final class OpenConnections: Sendable {
  private let limit: Int
  private let trusted: TrustedProxies
  private let counts = Mutex<[String: Int]>([:])

  /// At most `limit` for one network. The servers before the site, which bring everybody, have no limit here:
  /// they have their own.
  public init(limit: Int = 64, except trusted: TrustedProxies) {
    self.limit = limit
    self.trusted = trusted
  }

  /// The network that an address counts for, or nil when it has no limit.
  func network(of address: SocketAddress) -> String? {
    trusted.believe(address) ? nil : RemoteNetwork.name(of: address)
  }

  /// Counts one more connection of a network, unless it has as many as it may, and says whether it did.
  func add(to network: String) -> Bool {
    counts.withLock { counts in
      let count = counts[network, default: 0]
      guard count < limit else { return false }
      counts[network] = count + 1
      return true
    }
  }

  /// Counts one less.
  func remove(from network: String) {
    counts.withLock { counts in
      let count = counts[network, default: 0] - 1
      counts[network] = count > 0 ? count : nil
    }
  }
}
