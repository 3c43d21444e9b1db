// SPDX-License-Identifier: AGPL-3.0-or-later
public import NIOCore
public import NIOHTTPTypes

/// Closes a connection whose request does not end, whose answer is not read, or on which nothing is asked: a
/// byte now and then is enough to look busy, and a few hundred such connections would take the place of
/// everybody.
public final class ExchangeDeadline: ChannelDuplexHandler, RemovableChannelHandler {
  /// A part of a request.
  public typealias InboundIn = HTTPRequestPart
  /// The same part.
  public typealias InboundOut = HTTPRequestPart
  /// A part of an answer.
  public typealias OutboundIn = HTTPResponsePart
  /// The same part.
  public typealias OutboundOut = HTTPResponsePart

  private let limits: ExchangeLimits
  private let refusal: ReadyAnswer
  private var unanswered = 0
  private var isAnswering = false
  private var isStopping = false
  private var hasBegun = false
  private var lastExchange = NIODeadline.uptimeNanoseconds(0)
  private var idle: Scheduled<Void>?
  private var arrival: Scheduled<Void>?
  private var departure: Scheduled<Void>?

  /// Deadlines for one connection; who does not end a request is told `refusal`.
  public init(_ limits: ExchangeLimits, refusal: ReadyAnswer) {
    self.limits = limits
    self.refusal = refusal
  }

  /// Starts the time that may pass without a request.
  public func handlerAdded(context: ChannelHandlerContext) {
    lastExchange = context.eventLoop.now
    closeWhenIdle(context)
  }

  /// Starts the time of a request with its head, and stops it with its end.
  public func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      unanswered += 1
      hasBegun = true
      limit(arrivalIn: limits.arrival, context)
    case .body: break
    case .end: arrival = cancelled(arrival)
    }
    context.fireChannelRead(data)
  }

  /// Starts the time of an answer with its head, and stops it once its end has left.
  public func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head:
      isAnswering = true
      limit(departureIn: limits.departure, context)
      context.write(data, promise: promise)
    case .body: context.write(data, promise: promise)
    case .end:
      isAnswering = false
      unanswered -= 1
      lastExchange = context.eventLoop.now
      let left = promise ?? context.eventLoop.makePromise()
      // Another answer may have begun by then, which has its own time.
      let mine = departure
      left.futureResult.whenComplete { _ in mine?.cancel() }
      context.write(data, promise: left)
    }
  }

  /// Leaves little time to what is under way once the site stops.
  public func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is ChannelShouldQuiesceEvent {
      isStopping = true
      if arrival != nil { limit(arrivalIn: limits.stopping, context) }
      if departure != nil { limit(departureIn: limits.stopping, context) }
    }
    context.fireUserInboundEventTriggered(event)
  }

  /// Forgets the times of a connection that is closed.
  public func handlerRemoved(context: ChannelHandlerContext) {
    idle = cancelled(idle)
    arrival = cancelled(arrival)
    departure = cancelled(departure)
  }

  /// One task for all the exchanges of a connection: it looks again when there has been one since.
  private func closeWhenIdle(_ context: ChannelHandlerContext) {
    let now = context.eventLoop.now
    let end = (unanswered == 0 ? lastExchange : now) + patience
    idle = context.eventLoop.assumeIsolated().scheduleTask(deadline: end) {
      let isOver = self.unanswered == 0 && self.lastExchange + self.patience <= context.eventLoop.now
      if isOver { context.close(promise: nil) } else { self.closeWhenIdle(context) }
    }
  }

  private var patience: TimeAmount { hasBegun ? limits.idle : limits.firstHead }

  private func limit(arrivalIn time: TimeAmount, _ context: ChannelHandlerContext) {
    arrival = cancelled(arrival)
    arrival = schedule(in: time, context) { handler, context in
      // The answer to another request, or half of one, may stand before it.
      if handler.unanswered == 1, !handler.isAnswering { handler.refuse(context) }
      context.close(promise: nil)
    }
  }

  private func limit(departureIn time: TimeAmount, _ context: ChannelHandlerContext) {
    departure = cancelled(departure)
    departure = schedule(in: time, context) { _, context in context.close(promise: nil) }
  }

  private func schedule(
    in time: TimeAmount, _ context: ChannelHandlerContext,
    _ act: @escaping (ExchangeDeadline, ChannelHandlerContext) -> Void
  ) -> Scheduled<Void> {
    let time = isStopping ? min(time, limits.stopping) : time
    return context.eventLoop.assumeIsolated().scheduleTask(in: time) { act(self, context) }
  }

  private func refuse(_ context: ChannelHandlerContext) {
    context.write(wrapOutboundOut(.head(refusal.head)), promise: nil)
    context.write(wrapOutboundOut(.body(refusal.body)), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }

  private func cancelled(_ task: Scheduled<Void>?) -> Scheduled<Void>? {
    task?.cancel()
    return nil
  }
}

@available(*, unavailable)
extension ExchangeDeadline: Sendable {}
