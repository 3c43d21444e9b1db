// SPDX-License-Identifier: AGPL-3.0-or-later
public import NIOCore

/// How long a request and its answer may take, whoever is at the other end.
public struct ExchangeLimits: Sendable {
  /// The time for the head of the first request of a connection to come: a browser connects to ask.
  public var firstHead = TimeAmount.seconds(10)
  /// The time for a whole request to come, from the end of its head: a form of ours is small.
  public var arrival = TimeAmount.seconds(15)
  /// The time for a whole answer to leave.
  public var departure = TimeAmount.seconds(120)
  /// The time that a connection may then stay open without a request.
  public var idle = TimeAmount.seconds(60)
  /// The time left to both once the site has been told to stop.
  public var stopping = TimeAmount.seconds(3)

  /// The limits of the site.
  public init() {}
}
