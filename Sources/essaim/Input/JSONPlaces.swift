// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// Where the values of a JSON text stand, so that a message can name a line.
struct JSONPlaces {
  private let bytes: [UInt8]

  /// The places of a text that was read as JSON.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The line and column, from 1, of the key or element that a path as `design.stages[0].fpc` names; of the
  /// nearest one around it when there is none.
  func place(of path: String) -> (line: Int, column: Int) {
    position(of: find(path[...], at: skippingSpace(from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)))
  }

  /// The line and column, from 1, of a byte.
  func position(of offset: Int) -> (line: Int, column: Int) {
    let before = bytes[..<min(offset, bytes.count)]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    return (line, String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1)
  }

  /// The offset of what `path` names in the value at `start`, or `start`.
  private func find(_ path: Substring, at start: Int) -> Int {
    guard !path.isEmpty, start < bytes.count else { return start }
    var best = (length: -1, offset: start)
    var place = skippingSpace(from: start + 1)
    var index = 0
    while place < bytes.count, !Self.closing.contains(bytes[place]) {
      var value = place
      var step = "[\(index)]"
      if bytes[start] == UInt8(ascii: "{") {
        let end = skippingValue(from: place)
        step = (try? JSON(parsing: bytes[place..<end]))?.text ?? ""
        value = skippingSpace(from: skippingSpace(from: end) + 1)
      } else if bytes[start] != UInt8(ascii: "[") {
        return start
      }
      if let rest = Self.rest(of: path, after: step), step.count > best.length {
        best = (step.count, rest.isEmpty ? place : inside(rest, of: value, or: place))
      }
      place = skippingSpace(from: skippingValue(from: value))
      if place < bytes.count, bytes[place] == UInt8(ascii: ",") { place = skippingSpace(from: place + 1) }
      index += 1
    }
    return best.offset
  }

  /// What `rest` names in the value, or the place of its key when it names nothing.
  private func inside(_ rest: Substring, of value: Int, or key: Int) -> Int {
    let found = find(rest, at: value)
    return found == value ? key : found
  }

  /// What is left of a path after a step, or nil when the path does not begin with it.
  private static func rest(of path: Substring, after step: String) -> Substring? {
    guard path.hasPrefix(step) else { return nil }
    let rest = path.dropFirst(step.count)
    switch rest.first {
    case nil, "[": return rest
    case ".": return rest.dropFirst()
    default: return nil
    }
  }

  private static let closing = Set("]}".utf8)

  private func skippingSpace(from start: Int) -> Int {
    bytes[min(start, bytes.count)...].firstIndex { !Set(" \t\r\n".utf8).contains($0) } ?? bytes.count
  }

  /// The end of the value that begins at `start`.
  private func skippingValue(from start: Int) -> Int {
    var place = start
    var depth = 0
    var isText = false
    while place < bytes.count {
      let byte = bytes[place]
      if isText {
        if byte == UInt8(ascii: "\\") { place += 1 }
        if byte == UInt8(ascii: "\"") {
          isText = false
          if depth == 0 { return place + 1 }
        }
      } else if byte == UInt8(ascii: "\"") {
        isText = true
      } else if Set("[{".utf8).contains(byte) {
        depth += 1
      } else if Self.closing.contains(byte) {
        if depth <= 1 { return depth == 1 ? place + 1 : place }
        depth -= 1
      } else if depth == 0, Set(",: \t\r\n".utf8).contains(byte) {
        return place
      }
      place += 1
    }
    return place
  }
}
