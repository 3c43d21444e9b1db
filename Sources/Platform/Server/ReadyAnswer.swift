// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
public import Hummingbird
import NIOCore

/// An answer made once, that can be given without asking anybody; the connection is closed after it.
public struct ReadyAnswer: Sendable {
  let head: HTTPResponse
  let body: ByteBuffer

  /// What `response` says.
  public init(_ response: Response) async throws {
    var head = response.head
    body = try await response.body.bytes()
    head.headerFields[.contentLength] = String(body.readableBytes)
    head.headerFields[.connection] = "close"
    self.head = head
  }
}
