// SPDX-License-Identifier: AGPL-3.0-or-later

/// Bytes that come in chunks, seen one at a time, without the byte order mark that may head them.
struct CSVByteSource {
  private var chunk: [UInt8]
  private var position = 0
  private var taken = 0
  private var isEnded = false
  private var isStarted = false
  private let nextChunk: () throws -> [UInt8]?

  init(first: [UInt8], next: @escaping () throws -> [UInt8]?) {
    chunk = first
    nextChunk = next
    taken = first.count
  }

  /// The byte under the head, or nil at the end.
  mutating func peek(line: Int, limit: Int) throws(CSVError) -> UInt8? {
    if position < chunk.count && isStarted { return chunk[position] }
    guard taken <= limit else { throw .tooLarge(limit: limit) }
    if !isStarted { try start(line: line, limit: limit) }
    while position >= chunk.count && !isEnded { try load(line: line, limit: limit) }
    return position < chunk.count ? chunk[position] : nil
  }

  mutating func advance() { position += 1 }

  private mutating func start(line: Int, limit: Int) throws(CSVError) {
    isStarted = true
    while chunk.count < 3 && !isEnded {
      let first = chunk
      try load(line: line, limit: limit)
      chunk = first + chunk
    }
    if chunk.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  private mutating func load(line: Int, limit: Int) throws(CSVError) {
    position = 0
    do {
      let next = try nextChunk()
      isEnded = next == nil
      chunk = next ?? []
    } catch {
      throw .unreadable(line: line)
    }
    taken += chunk.count
    guard taken <= limit else { throw .tooLarge(limit: limit) }
  }
}
