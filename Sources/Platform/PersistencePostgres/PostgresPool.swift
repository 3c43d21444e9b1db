// SPDX-License-Identifier: AGPL-3.0-or-later
import Dispatch
import Persistence
import Synchronization

/// The connections, and the work that waits for one.
final class PostgresPool: Sendable {
  typealias Job = @Sendable (PostgresConnection) -> Void

  private struct Queue {
    var idle: [PostgresConnection]
    var waiting: [Job] = []
  }

  private let connections: [PostgresConnection]
  private let queue: Mutex<Queue>

  init(url: String, size: Int) throws {
    precondition(size > 0, "a pool without connections")
    let made = (0..<size).map { PostgresConnection(url: url, number: $0) }
    connections = made
    queue = Mutex(Queue(idle: made.reversed()))
    try made[0].queue.sync { try made[0].open() }
  }

  /// Runs `job` on the queue of a free connection, or when one becomes free, in the order of arrival.
  func use(_ job: @escaping Job) {
    let free: PostgresConnection? = queue.withLock { queue in
      if let connection = queue.idle.popLast() { return connection }
      queue.waiting.append(job)
      return nil
    }
    if let free { run(job, on: free) }
  }

  /// Disconnects all; later work finds closed connections and says so.
  func close() async {
    for connection in connections {
      await withCheckedContinuation { continuation in
        connection.queue.async {
          connection.retire()
          continuation.resume()
        }
      }
    }
  }

  private func run(_ job: @escaping Job, on connection: PostgresConnection) {
    connection.queue.async {
      job(connection)
      self.release(connection)
    }
  }

  private func release(_ connection: PostgresConnection) {
    let next: Job? = queue.withLock { queue in
      guard queue.waiting.isEmpty else { return queue.waiting.removeFirst() }
      queue.idle.append(connection)
      return nil
    }
    if let next { run(next, on: connection) }
  }
}
