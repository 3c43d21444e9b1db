// SPDX-License-Identifier: AGPL-3.0-or-later
import Dispatch

/// Work that would hold a thread of the cooperative pool, done elsewhere.
enum Blocking {
  /// What `work` returns, computed on a queue of the system.
  static func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(with: Result { try work() }) }
    }
  }
}
