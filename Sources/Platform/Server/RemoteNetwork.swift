// SPDX-License-Identifier: AGPL-3.0-or-later
public import NIOCore

extension SiteContext {
  /// The machine or network that asks: an address of version 4, or the first half of one of version 6, which
  /// is what one household is given.
  public var remoteNetwork: String { remoteAddress.map(RemoteNetwork.name) ?? "" }
}

/// Names of networks.
public enum RemoteNetwork {
  /// The name of the network of an address; that of no network is empty.
  public static func name(of address: SocketAddress) -> String {
    let bytes = bytes(of: address)
    return (bytes.count == 16 ? bytes[..<8] : bytes[...]).map(String.init).joined(separator: ".")
  }

  /// The address in 4 bytes or 16, however it is written; none for what is no address of the Internet.
  static func bytes(of address: SocketAddress) -> [UInt8] {
    switch address {
    // The fields of sockaddr_in and sockaddr_in6 belong to a module that is not named here; their places are
    // those of the system's own interface.
    case .v4(let address): return withUnsafeBytes(of: address.address) { Array($0[4..<8]) }
    case .v6(let address):
      let bytes = withUnsafeBytes(of: address.address) { Array($0[8..<24]) }
      // An address of version 4 written in version 6 (RFC 4291, section 2.5.5.2).
      let isMapped = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
      return isMapped ? Array(bytes[12...]) : bytes
    case .unixDomainSocket: return []
    }
  }
}
