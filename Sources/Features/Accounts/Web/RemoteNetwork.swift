// SPDX-License-Identifier: AGPL-3.0-or-later
import Glibc
import NIOCore
import Server

extension SiteContext {
  /// The machine or network that asks: an address of version 4, or the first half of one of version 6, which
  /// is what one household is given.
  var remoteNetwork: String { remoteAddress.map(RemoteNetwork.name) ?? "" }
}

/// Names of networks.
enum RemoteNetwork {
  static func name(of address: SocketAddress) -> String {
    switch address {
    case .v4(let address):
      return withUnsafeBytes(of: address.address.sin_addr) { name(of: Array($0)) }
    case .v6(let address):
      let bytes = withUnsafeBytes(of: address.address.sin6_addr) { Array($0) }
      // An address of version 4 written in version 6 (RFC 4291, section 2.5.5.2).
      let isMapped = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
      return name(of: Array(isMapped ? bytes[12...] : bytes[..<8]))
    case .unixDomainSocket: return ""
    }
  }

  private static func name(of bytes: [UInt8]) -> String { bytes.map(String.init).joined(separator: ".") }
}
