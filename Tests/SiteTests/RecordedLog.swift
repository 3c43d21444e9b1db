// SPDX-License-Identifier: AGPL-3.0-or-later
import Logging
import Synchronization

/// The lines that a logger was given, in order, at every level.
final class RecordedLog: Sendable {
  struct Line: Hashable, Sendable {
    let level: Logger.Level
    let message: String
    let metadata: [String: String]
  }

  private let recorded = Mutex<[Line]>([])

  var lines: [Line] { recorded.withLock { $0 } }

  var logger: Logger { Logger(label: "test") { _ in Handler(log: self) } }

  private func record(_ line: Line) { recorded.withLock { $0.append(line) } }

  private struct Handler: LogHandler {
    let log: RecordedLog
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.MetadataValue? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      let values = (event.metadata ?? [:]).mapValues { "\($0)" }
      log.record(Line(level: event.level, message: "\(event.message)", metadata: values))
    }
  }
}
