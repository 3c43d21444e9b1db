// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
public import Hummingbird
public import Kernel
public import Markup
import NIOCore
import Secrets
import Synchronization

/// A subject whose change makes pages stale; each feature names its own.
public struct PageSubject: Hashable, Sendable, ExpressibleByStringLiteral {
  let name: String
  /// The subject called `value`.
  public init(stringLiteral value: String) { name = value }
}

/// An answer as it is kept; without a body when the browser has it already.
struct KeptAnswer: Sendable {
  let head: HTTPResponse
  let body: ByteBuffer?
}

/// Public answers kept as bytes by address: made once, given until what they show changes.
///
/// Slashes that the router drops are dropped here too: nobody has a page made again by adding some. An answer
/// also grows old by itself after ten seconds, since another process may have written.
public final class KeptPages: Sendable {
  private struct Kept {
    let head: HTTPResponse
    let body: ByteBuffer
    let etag: String
    let subjects: Set<PageSubject>
    let size: Int
    let until: Instant

    func answer(to request: HTTPRequest) -> KeptAnswer {
      guard request.headerFields.know(etag) else { return KeptAnswer(head: head, body: body) }
      let fields: HTTPFields = [.eTag: etag, .cacheControl: "no-cache"]
      return KeptAnswer(head: HTTPResponse(status: .notModified, headerFields: fields), body: nil)
    }
  }

  private struct State {
    var pages: [String: Kept] = [:]
    var size = 0
    var changes: [PageSubject: Int] = [:]
    /// The addresses whose page is being made, with those who wait for it.
    var waiting: [String: [CheckedContinuation<Void, Never>]] = [:]

    mutating func keep(_ page: Kept, at address: String) {
      guard page.size <= maximumBytes else { return }
      // Someone may ask for endless addresses: what is kept stays small, and is soon made again.
      if size + page.size > maximumBytes {
        pages.removeAll()
        size = 0
      }
      size += page.size - (pages[address]?.size ?? 0)
      pages[address] = page
    }

    /// How often what a page shows has changed.
    func changes(of subjects: Set<PageSubject>) -> Int {
      subjects.reduce(0) { $0 + changes[$1, default: 0] }
    }

    mutating func drop(_ subject: PageSubject) {
      changes[subject, default: 0] += 1
      pages = pages.filter { !$0.value.subjects.contains(subject) }
      size = pages.values.reduce(0) { $0 + $1.size }
    }
  }

  private static let lifetimeSeconds = 10
  private static let maximumBytes = 16 * 1024 * 1024
  private let state = Mutex(State())

  /// No page yet.
  public init() {}

  /// Answers the page of `request` about `subjects`, made by `make` when it is not kept.
  ///
  /// - Parameter readsQuery: whether the page depends on the query of its address. When it does not, all
  ///   queries get one page: nobody has it made again and again by inventing them.
  public func answer(
    _ request: Request, at now: Instant, about subjects: Set<PageSubject>, readsQuery: Bool = false,
    make: () async throws -> HTML
  ) async throws -> Response {
    try await answer(request, at: now, about: subjects, readsQuery: readsQuery) {
      () async throws -> Response in
      .document(try await make().bytes, type: "text/html; charset=utf-8")
    }
  }

  /// Answers `request` about `subjects` with what `make` answers, of any type, when it is not kept.
  ///
  /// Only a whole body of status 200 that sets no cookie is kept. Anything else, such as a redirect, is given
  /// as it is and made again the next time. Who comes while a page is being made waits for it, once: many
  /// would otherwise make the same one together.
  public func answer(
    _ request: Request, at now: Instant, about subjects: Set<PageSubject>, readsQuery: Bool = false,
    make: () async throws -> Response
  ) async throws -> Response {
    let query = readsQuery ? request.uri.query.map { "?" + $0 } ?? "" : ""
    let address = Self.address(request.uri.path) + query
    let isMaker = await waitsForNobody(at: address, now)
    defer { if isMaker { release(address) } }
    let (kept, changes) = state.withLock { ($0.pages[address], $0.changes(of: subjects)) }
    if let kept, kept.until > now { return Self.response(kept.answer(to: request.head)) }

    var response = try await make()
    guard response.status == .ok, response.headers[.setCookie] == nil, response.body.contentLength != nil
    else { return response }
    let bytes = try await response.body.bytes()
    let etag = "\"\(Digest.text(of: Array(bytes.readableBytesView)).prefix(32))\""
    response.headers[.eTag] = etag
    response.headers[.cacheControl] = "no-cache"
    response.headers[.contentLength] = String(bytes.readableBytes)
    let page = Kept(
      head: response.head, body: bytes, etag: etag, subjects: subjects,
      size: bytes.readableBytes + address.utf8.count, until: now.adding(seconds: Self.lifetimeSeconds))
    state.withLock { state in
      // What was read before a change must not outlive it.
      guard state.changes(of: subjects) == changes else { return }
      state.keep(page, at: address)
    }
    return Self.response(page.answer(to: request.head))
  }

  /// Whether the page of an address is now being made by who asks; otherwise it is kept, or was just made.
  private func waitsForNobody(at address: String, _ now: Instant) async -> Bool {
    let isFree = state.withLock { state in
      guard state.waiting[address] == nil else { return false }
      if let kept = state.pages[address], kept.until > now { return false }
      state.waiting[address] = []
      return true
    }
    if isFree { return true }
    await withCheckedContinuation { visitor in
      let isBeingMade = state.withLock { state in
        guard state.waiting[address] != nil else { return false }
        state.waiting[address]?.append(visitor)
        return true
      }
      if !isBeingMade { visitor.resume() }
    }
    return false
  }

  /// Lets those who wait for a page go on: it is made, or could not be.
  private func release(_ address: String) {
    let visitors = state.withLock { $0.waiting.removeValue(forKey: address) } ?? []
    for visitor in visitors { visitor.resume() }
  }

  /// The answer kept for a plain request of a page, or nil: whether a page reads the query of its address is
  /// known to its route alone, and what comes with a body, or closes its connection, asks for more.
  func answer(kept request: HTTPRequest, at now: Instant) -> KeptAnswer? {
    guard request.method == .get, let path = request.path, !path.utf8.contains(UInt8(ascii: "?")),
      request.headerFields[.contentLength] == nil, request.headerFields[.transferEncoding] == nil,
      request.headerFields[.connection].map({ $0.lowercased() == "keep-alive" }) ?? true,
      case let address = Self.address(path), let kept = state.withLock({ $0.pages[address] }),
      kept.until > now
    else { return nil }
    return kept.answer(to: request)
  }

  /// Forgets every page about `subject`, which has changed.
  public func drop(_ subject: PageSubject) {
    state.withLock { $0.drop(subject) }
  }

  /// The path as the router reads it: without its empty parts.
  private static func address(_ path: String) -> String {
    "/" + path.split(separator: "/").joined(separator: "/")
  }

  private static func response(_ answer: KeptAnswer) -> Response {
    Response(
      status: answer.head.status, headers: answer.head.headerFields,
      body: answer.body.map { .init(byteBuffer: $0) } ?? .init())
  }
}
