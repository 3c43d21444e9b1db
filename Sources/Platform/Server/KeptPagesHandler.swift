// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import HTTPTypes
import Kernel
public import NIOCore
public import NIOHTTPTypes

/// Answers from what is kept on the thread of the connection, before the application is asked: going through
/// it costs more than the answer. Everything else goes on to it.
public final class KeptPagesHandler: ChannelDuplexHandler, RemovableChannelHandler {
  /// A part of a request.
  public typealias InboundIn = HTTPRequestPart
  /// The same part.
  public typealias InboundOut = HTTPRequestPart
  /// A part of an answer.
  public typealias OutboundIn = HTTPResponsePart
  /// The same part.
  public typealias OutboundOut = HTTPResponsePart

  private let pages: KeptPages
  private let policy: SecurityPolicy<SiteContext>
  /// The requests that went on and have no answer yet: those behind them must wait for their turn.
  private var ahead = 0
  private var answer: KeptAnswer?
  private var date = (second: Int64(0), text: "")

  /// Answers one connection from `pages`, under the policy of the site.
  public init(_ pages: KeptPages, policy: SecurityPolicy<SiteContext>) {
    self.pages = pages
    self.policy = policy
  }

  /// Answers a request once it has come in full, or passes it on.
  public func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      // Who does not read their answers is left to the application, which waits for them.
      if ahead == 0, context.channel.isWritable {
        answer = pages.answer(kept: head, at: Instant(Date()))
        if answer != nil { return }
      }
      ahead += 1
    case .body where answer != nil: return
    case .end:
      if let kept = answer {
        answer = nil
        return send(kept, context)
      }
    case .body: break
    }
    context.fireChannelRead(data)
  }

  /// Passes on an answer of the application, and notes its end.
  public func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) { ahead -= 1 }
    context.write(data, promise: promise)
  }

  private func send(_ kept: KeptAnswer, _ context: ChannelHandlerContext) {
    var head = kept.head
    policy.apply(to: &head.headerFields)
    head.headerFields.append(HTTPField(name: .date, value: dateText()))
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    if let body = kept.body { context.write(wrapOutboundOut(.body(body)), promise: nil) }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }

  private func dateText() -> String {
    let now = Instant(Date())
    let second = now.milliseconds / 1000
    if second != date.second { date = (second, now.httpDate) }
    return date.text
  }
}

@available(*, unavailable)
extension KeptPagesHandler: Sendable {}
