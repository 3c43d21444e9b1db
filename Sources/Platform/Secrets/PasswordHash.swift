// SPDX-License-Identifier: AGPL-3.0-or-later
import CSodium
import Dispatch

/// A password as it is kept: argon2id with its salt and its cost, never the password.
///
/// - Source: RFC 9106; libsodium's interactive limits (64 MiB), about 70 ms.
public struct PasswordHash: Hashable, Sendable {
  /// The text to keep.
  public let text: String

  /// A hash read back from where it was kept.
  public init(kept text: String) { self.text = text }

  /// The hash of `password`. It takes its time: whoever serves others has it made in a `PasswordLine`.
  public init(of password: String) {
    var output = [CChar](repeating: 0, count: Int(crypto_pwhash_strbytes()))
    let status = crypto_pwhash_str(
      &output, password, UInt64(password.utf8.count),
      UInt64(crypto_pwhash_opslimit_interactive()), crypto_pwhash_memlimit_interactive())
    precondition(status == 0, "no memory left to hash a password")
    text = String(decoding: output.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The hash of `password`, made when the ones asked for before are.
  public static func make(of password: String) async -> PasswordHash {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: PasswordHash(of: password)) }
    }
  }

  /// Whether it is the hash of `password`. It takes its time too.
  public func matches(_ password: String) -> Bool {
    crypto_pwhash_str_verify(text, password, UInt64(password.utf8.count)) == 0
  }

  private static let queue = DispatchQueue(label: "essaim.new-passwords")
}
