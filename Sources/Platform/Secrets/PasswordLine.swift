// SPDX-License-Identifier: AGPL-3.0-or-later
import Dispatch
import Synchronization

/// Why a password is not looked at now.
public enum PasswordLineError: Error, Hashable, Sendable {
  /// As many others wait as may.
  case full
}

/// Where passwords wait to be looked at: each takes a core for a while and 64 MiB, and a flood of attempts must
/// take neither the machine nor the time of those who know theirs.
public final class PasswordLine: Sendable {
  private struct State {
    var running = 0
    var waiting: [@Sendable () -> Void] = []
  }

  private enum Place { case now, later, none }

  private let atOnce: Int
  private let mostWaiting: Int
  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "essaim.passwords", attributes: .concurrent)

  /// A line where `atOnce` are looked at together and `mostWaiting` wait for their turn.
  public init(atOnce: Int = 2, mostWaiting: Int = 8) {
    self.atOnce = atOnce
    self.mostWaiting = mostWaiting
  }

  /// What `work` returns, once its turn has come, on a thread of its own.
  ///
  /// - Throws: `PasswordLineError.full`, at once, when as many wait as may.
  public func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      let turn: @Sendable () -> Void = {
        continuation.resume(returning: work())
        self.goOn()
      }
      switch place(turn) {
      case .now: queue.async(execute: turn)
      case .later: break
      case .none: continuation.resume(throwing: PasswordLineError.full)
      }
    }
  }

  private func place(_ turn: @escaping @Sendable () -> Void) -> Place {
    state.withLock { state in
      if state.running < atOnce {
        state.running += 1
        return .now
      }
      guard state.waiting.count < mostWaiting else { return .none }
      state.waiting.append(turn)
      return .later
    }
  }

  private func goOn() {
    let next = state.withLock { state -> (@Sendable () -> Void)? in
      if state.waiting.isEmpty {
        state.running -= 1
        return nil
      }
      return state.waiting.removeFirst()
    }
    if let next { queue.async(execute: next) }
  }
}
