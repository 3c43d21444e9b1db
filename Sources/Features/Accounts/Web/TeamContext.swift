// SPDX-License-Identifier: AGPL-3.0-or-later
public import Hummingbird
public import Kernel
public import Server
public import Site

/// What is known of a request from someone of the team: who asks is never in doubt.
public struct TeamContext: ChildRequestContext, FormContext, SpeakingContext {
  /// What Hummingbird keeps.
  public var coreContext: CoreRequestContextStorage
  /// Who asks.
  public let account: Account
  /// The moment the request came.
  public let now: Instant
  /// The token that forms given to this browser carry.
  public let formToken: String
  /// The largest body taken, in bytes.
  public let maxUploadSize: Int

  /// The context of a request that went through `TeamDoor`.
  public init(context: SiteContext) throws {
    guard let account = context.principal as? Account else { throw TeamError.signedOut }
    coreContext = context.coreContext
    self.account = account
    now = context.now
    formToken = context.formToken
    maxUploadSize = context.maxUploadSize
  }

  /// Whom a page answered to this request is for.
  public var audience: Audience { .team(name: account.email, formToken: formToken) }

  /// Refuses whoever may not change things.
  public func requireAdministrator() throws(TeamError) {
    guard account.role == .administrator else { throw .administratorsOnly }
  }
}
