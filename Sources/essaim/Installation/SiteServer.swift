// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Hummingbird
import HummingbirdCore
import NIOCore
import Server
import Site

/// The server of the site.
enum SiteServer {
  /// Serves `installation` until it is told to stop, and writes its mail as files.
  static func run(_ installation: Installation) async throws {
    let settings = installation.settings
    let policy = SecurityPolicy<SiteContext>(isSecure: settings.isSecure)
    let refusal = try await refusal(of: installation, under: policy)
    let connections = OpenConnections(except: TrustedProxies(settings.trustedProxies))
    let application = Application(
      router: try Features.router(of: installation),
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [
            ConnectionLimit(connections),
            ExchangeDeadline(ExchangeLimits(), refusal: refusal),
            KeptPagesHandler(installation.pages, policy: policy),
          ])),
      configuration: .init(
        address: .hostname("127.0.0.1", port: settings.port), serverName: "essaim",
        // Whoever finds this queue full tries again a second later.
        backlog: 1_024,
        availableConnectionsDelegate: MaximumAvailableConnections(DescriptorLimit.raisedForConnections())),
      onServerRunning: { _ in
        Output.message("Essaim est servi à l’adresse \(settings.origin)/ (Ctrl-C pour arrêter)")
      })
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { await Upkeep.run(installation) }
        group.addTask { await Upkeep.write(installation.letters) }
        defer { group.cancelAll() }
        try await application.runService()
      }
    } catch let error as IOError where error.errnoCode == EADDRINUSE || error.errnoCode == EACCES {
      throw Output.refuse(
        "port \(settings.port)",
        error.errnoCode == EACCES
          ? "ce port est réservé\u{A0}; choisissez-en un au-dessus de 1023"
          : "un autre programme écoute déjà ici\u{A0}; arrêtez-le, ou choisissez un autre port")
    }
  }

  /// What someone is told whose request does not end.
  private static func refusal(
    of installation: Installation, under policy: SecurityPolicy<SiteContext>
  ) async throws -> ReadyAnswer {
    var page = ProblemPages(layout: installation.layout).page(of: SlowRequestError(), in: .french)
    policy.apply(to: &page.headers)
    return try await ReadyAnswer(page)
  }
}
