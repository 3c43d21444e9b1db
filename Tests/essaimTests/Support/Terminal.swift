// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Testing

/// A terminal that a process may write to.
struct Terminal {
  private let screen: FileHandle
  private let line: FileHandle

  init() throws {
    var (near, far) = (Int32(-1), Int32(-1))
    try #require(openpty(&near, &far, nil, nil, nil) == 0)
    screen = FileHandle(fileDescriptor: near, closeOnDealloc: true)
    line = FileHandle(fileDescriptor: far, closeOnDealloc: true)
  }

  /// What `process` wrote on its standard output, a few lines at most.
  func shows(_ process: Process) async throws -> String {
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = line
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in continuation.resume() }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    return String(decoding: screen.availableData, as: UTF8.self)
  }
}
