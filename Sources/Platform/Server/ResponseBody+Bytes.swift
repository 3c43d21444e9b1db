// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

extension ResponseBody {
  /// Everything that the body writes.
  consuming func bytes() async throws -> ByteBuffer {
    let bytes = Collected()
    try await write(Collector(into: bytes))
    return bytes.buffer.withLock { $0 }
  }
}

private final class Collected: Sendable {
  let buffer = Mutex(ByteBuffer())
}

private struct Collector: ResponseBodyWriter {
  let into: Collected

  mutating func write(_ buffer: ByteBuffer) async throws {
    into.buffer.withLock { _ = $0.writeImmutableBuffer(buffer) }
  }

  consuming func finish(_ trailers: HTTPFields?) async throws {}
}
