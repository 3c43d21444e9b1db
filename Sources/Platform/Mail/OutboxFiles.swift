// SPDX-License-Identifier: AGPL-3.0-or-later
public import Foundation
public import Kernel
public import Persistence

/// Writes waiting mail as files, one message each, for installations that send nothing.
public struct OutboxFiles: Sendable {
  private let store: Store
  private let folder: URL
  private let sender: String

  /// Mail from `sender`, written into `folder`.
  public init(store: Store, folder: URL, sender: String) {
    self.store = store
    self.folder = folder
    self.sender = sender
  }

  /// Writes every message that waits, and returns how many there were.
  ///
  /// A message is noted as sent after its file is there: should the process die between, it is written again
  /// under the same name.
  @discardableResult
  public func writeWaiting(at moment: Instant) async throws -> Int {
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    var count = 0
    while true {
      let messages = try await store.read { try $0.outbox.waiting(limit: 200) }
      guard !messages.isEmpty else { return count }
      for message in messages {
        let file = folder.appending(path: "\(message.id.text)-\(message.kind).eml")
        try Data(message.mime(from: sender, at: moment).utf8).write(to: file, options: .atomic)
      }
      try await store.write { session in
        for message in messages { try session.outbox.noteSent(message.id, at: moment) }
      }
      count += messages.count
    }
  }
}
