// SPDX-License-Identifier: AGPL-3.0-or-later
import CSodium
import Kernel

/// The digest SHA-256.
public enum Digest {
  /// The 32 bytes of the digest of `bytes`.
  public static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256(&output, bytes, UInt64(bytes.count))
    return output
  }

  /// The digest of `bytes` in 64 hexadecimal digits.
  public static func text(of bytes: [UInt8]) -> String { sha256(bytes).hexadecimal }
}

/// Bytes that nobody can guess.
public enum Chance {
  /// `count` random bytes of the system.
  public static func bytes(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }

  /// A token of `count` random bytes in hexadecimal digits.
  public static func token(bytes count: Int = 16) -> String { bytes(count).hexadecimal }
}
