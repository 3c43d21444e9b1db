// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Secrets
import Testing

@Suite struct `A signature` {
  let keyring = Keyring(key: Array(0..<32))

  @Test func `is the HMAC of purpose and message`() throws {
    // Python: hmac.new(bytes(range(32)), b"link\nunit-1", "sha256").hexdigest()
    let signature = try #require(keyring).signature(of: "unit-1", for: "link")
    #expect(signature == "3deab448aa32f5ec1719e15cbd3908d4523ede9642710f43dcca3cdeb354c985")
  }

  @Test func `made for one purpose is worth nothing for another`() throws {
    let keyring = try #require(keyring)
    let signature = keyring.signature(of: "unit-1", for: "link")
    #expect(keyring.verifies(signature, of: "unit-1", for: "link"))
    #expect(!keyring.verifies(signature, of: "unit-1", for: "form"))
    #expect(!keyring.verifies(signature, of: "unit-2", for: "link"))
    #expect(!keyring.verifies("", of: "unit-1", for: "link"))
  }
}

@Suite struct `The key of an installation` {
  @Test func `is made once, for its owner alone`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "essaim-key-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let made = try Keyring(file: file)
    let again = try Keyring(file: file)
    #expect(made.signature(of: "a", for: "b") == again.signature(of: "a", for: "b"))
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? NSNumber
    #expect(mode?.intValue == 0o600)
  }

  @Test func `is one, however many programs make it at once`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "essaim-keys-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for round in 0..<20 {
      let file = folder.appending(path: "key-\(round)")
      let signatures = try await withThrowingTaskGroup(of: String.self) { group in
        for _ in 0..<8 { group.addTask { try Keyring(file: file).signature(of: "a", for: "b") } }
        return try await group.reduce(into: Set<String>()) { $0.insert($1) }
      }
      #expect(signatures.count == 1)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 20)
  }

  @Test func `is refused when it is not 32 bytes`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "essaim-key-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("short".utf8).write(to: file)
    #expect(throws: KeyringError.notAKey(file: file.path)) { try Keyring(file: file) }
  }
}

@Suite struct `A digest` {
  @Test func `of abc is that of the standard`() {
    #expect(
      Digest.text(of: Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}

@Suite struct `A password` {
  @Test func `is recognised and never kept`() async {
    let hash = await PasswordHash.make(of: "trois minutes à Tarnos")
    #expect(hash.text.hasPrefix("$argon2id$"))
    #expect(!hash.text.contains("Tarnos"))
    #expect(hash.matches("trois minutes à Tarnos"))
    #expect(!hash.matches("trois minutes à Figeac"))
  }
}
