// SPDX-License-Identifier: AGPL-3.0-or-later
import Dispatch
import Synchronization

/// Why a password is not looked at now.
public enum PasswordLineError: Error, Hashable, Sendable {
  /// As many others wait as may.
  case full
}

/// Where passwords wait to be looked at: each takes a core for a while and 64 MiB, and a flood of attempts
/// must take neither the machine nor the time of those who know theirs.
public final class PasswordLine: Sendable {
  private typealias Turn = @Sendable (DispatchQueue) -> Void

  private struct State {
    var free: [DispatchQueue]
    var waiting: [Turn] = []
  }

  private enum Place { case now(DispatchQueue), later, none }

  private let mostWaiting: Int
  // Serial queues have threads of their own; a concurrent one would take those that answer the requests.
  private let state: Mutex<State>

  /// A line where `atOnce` are looked at together and `mostWaiting` wait for their turn.
  public init(atOnce: Int = 2, mostWaiting: Int = 8) {
    self.mostWaiting = mostWaiting
    state = Mutex(State(free: (0..<atOnce).map { DispatchQueue(label: "essaim.passwords.\($0)") }))
  }

  /// What `work` returns, once its turn has come, on a thread of its own.
  ///
  /// - Throws: `PasswordLineError.full`, at once, when as many wait as may.
  public func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      let turn: Turn = { queue in
        continuation.resume(returning: work())
        self.goOn(on: queue)
      }
      switch place(turn) {
      case .now(let queue): queue.async { turn(queue) }
      case .later: break
      case .none: continuation.resume(throwing: PasswordLineError.full)
      }
    }
  }

  private func place(_ turn: @escaping Turn) -> Place {
    state.withLock { state in
      if let queue = state.free.popLast() { return .now(queue) }
      guard state.waiting.count < mostWaiting else { return .none }
      state.waiting.append(turn)
      return .later
    }
  }

  private func goOn(on queue: DispatchQueue) {
    let next = state.withLock { state -> Turn? in
      if state.waiting.isEmpty {
        state.free.append(queue)
        return nil
      }
      return state.waiting.removeFirst()
    }
    if let next { queue.async { next(queue) } }
  }
}
