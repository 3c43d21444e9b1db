// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
public import HTTPTypes
public import Hummingbird
public import Logging
import NIOCore
import NIOEmbedded
public import Server
import Synchronization

/// Goes through the whole router as a browser does, without a socket: it keeps cookies and follows nothing.
public final class Browser: Sendable {
  private let responder: any HTTPResponder<SiteContext>
  private let logger: Logger
  private let cookies = Mutex<[String: String]>([:])

  /// A browser with no cookie yet, on the site of `router`, which logs to `logger`, or nowhere.
  public init(
    _ router: Router<SiteContext>, logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
  ) {
    responder = router.buildResponder()
    self.logger = logger
  }

  /// Asks for a page.
  public func get(_ address: String) async throws -> Answer { try await send(.get, address, body: "") }

  /// Sends a form of these fields.
  public func post(_ address: String, _ fields: [(String, String)]) async throws -> Answer {
    let body = fields.map { Self.escaped($0.0) + "=" + Self.escaped($0.1) }.joined(separator: "&")
    return try await send(.post, address, body: body)
  }

  /// Opens the page at `page`, then sends its form of these fields with the token it carries to `address`.
  public func submit(_ fields: [(String, String)], of page: String, to address: String? = nil) async throws
    -> Answer
  {
    let token = try await get(page).formToken
    return try await post(address ?? page, [(FormToken.field, token)] + fields)
  }

  /// Keeps a cookie that no answer set, as someone who tampers does.
  public func keep(_ name: String, _ value: String) { cookies.withLock { $0[name] = value } }

  /// The value of a cookie that the browser keeps, or nil.
  public func cookie(_ name: String) -> String? { cookies.withLock { $0[name] } }

  /// Forgets every cookie.
  public func forgetCookies() { cookies.withLock { $0 = [:] } }

  private func send(_ method: HTTPRequest.Method, _ address: String, body: String) async throws -> Answer {
    var fields = HTTPFields()
    let jar = cookies.withLock { $0.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ") }
    if !jar.isEmpty { fields[.cookie] = jar }
    if method == .post { fields[.contentType] = "application/x-www-form-urlencoded" }
    let request = Request(
      head: HTTPRequest(
        method: method, scheme: "http", authority: "localhost", path: address, headerFields: fields),
      body: .init(buffer: ByteBuffer(string: body)))
    let context = SiteContext(source: .init(channel: NIOAsyncTestingChannel(), logger: logger))
    let response: Response
    do {
      response = try await responder.respond(to: request, context: context)
    } catch let error as any HTTPResponseError {
      response = try error.response(from: request, context: context)
    }
    keepCookies(of: response)
    return try await Answer(response)
  }

  private func keepCookies(of response: Response) {
    for line in response.headers[values: .setCookie] {
      let pair = line.prefix { $0 != ";" }.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else { continue }
      let isGone = pair[1].isEmpty || line.contains("Max-Age=0")
      cookies.withLock { $0[String(pair[0])] = isGone ? nil : String(pair[1]) }
    }
  }

  private static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}

/// What a browser got.
public struct Answer: Sendable {
  /// The status.
  public let status: HTTPResponse.Status
  /// The headers.
  public let headers: HTTPFields
  /// The body.
  public let text: String

  /// What a browser gets from `response`.
  public init(_ response: Response) async throws {
    let sink = Sink()
    try await response.body.write(SinkWriter(sink: sink))
    status = response.status
    headers = response.headers
    text = sink.text
  }

  /// Where it leads, when it leads elsewhere.
  public var location: String? { headers[.location] }

  /// The token of the first form of the page, or the empty text.
  public var formToken: String {
    guard let mark = text.range(of: "name=\"\(FormToken.field)\" value=\"") else { return "" }
    return String(text[mark.upperBound...].prefix { $0 != "\"" })
  }
}

private final class Sink: Sendable {
  private let bytes = Mutex<[UInt8]>([])
  var text: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }
  func append(_ buffer: ByteBuffer) { bytes.withLock { $0.append(contentsOf: buffer.readableBytesView) } }
}

private struct SinkWriter: ResponseBodyWriter {
  let sink: Sink
  mutating func write(_ buffer: ByteBuffer) async throws { sink.append(buffer) }
  consuming func finish(_ trailers: HTTPFields?) async throws {}
}
