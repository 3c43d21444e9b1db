// SPDX-License-Identifier: AGPL-3.0-or-later
import CSodium
public import Foundation
import Kernel

/// Why a key cannot be used.
public enum KeyringError: Error, Hashable, Sendable {
  /// The file does not hold a key of 32 bytes.
  case notAKey(file: String)
  /// The file can be neither read nor made.
  case unreadable(file: String)
}

/// The secret of an installation, from which every signature is derived.
public struct Keyring: Sendable {
  private let key: [UInt8]

  /// A keyring of these 32 bytes.
  public init?(key: [UInt8]) {
    guard key.count == 32 else { return nil }
    self.key = key
  }

  /// The keyring kept in `file`; a new one is made there, readable by its owner alone, when there is none.
  public init(file: URL) throws(KeyringError) {
    let manager = FileManager.default
    if !manager.fileExists(atPath: file.path) { try Self.make(file.path) }
    guard let content = manager.contents(atPath: file.path) else { throw .unreadable(file: file.path) }
    guard let keyring = Keyring(key: Array(content)) else { throw .notAKey(file: file.path) }
    self = keyring
  }

  /// Makes a key at `path`, unless another program makes one first.
  ///
  /// It is written whole under another name: nobody ever reads a part of it, nor has a key of their own.
  private static func make(_ path: String) throws(KeyringError) {
    let draft = path + "." + Chance.token(bytes: 8)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else { throw .unreadable(file: path) }
    defer { unlink(draft) }
    let key = Chance.bytes(32)
    let isWritten = write(descriptor, key, key.count) == key.count && fsync(descriptor) == 0
    guard close(descriptor) == 0, isWritten, link(draft, path) == 0 || errno == EEXIST else {
      throw .unreadable(file: path)
    }
  }

  /// The signature of `message` for `purpose`: HMAC-SHA-256, in 64 hexadecimal digits.
  ///
  /// A signature made for one purpose is worth nothing for another.
  public func signature(of message: String, for purpose: StaticString) -> String {
    let input = Array("\(purpose)\n\(message)".utf8)
    var output = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_BYTES))
    var state = crypto_auth_hmacsha256_state()
    crypto_auth_hmacsha256_init(&state, key, key.count)
    crypto_auth_hmacsha256_update(&state, input, UInt64(input.count))
    crypto_auth_hmacsha256_final(&state, &output)
    return output.hexadecimal
  }

  /// Whether `signature` is that of `message` for `purpose`, in a time that does not depend on the answer.
  public func verifies(_ signature: String, of message: String, for purpose: StaticString) -> Bool {
    let expected = Array(self.signature(of: message, for: purpose).utf8)
    let given = Array(signature.utf8)
    return given.count == expected.count && sodium_memcmp(given, expected, expected.count) == 0
  }
}
