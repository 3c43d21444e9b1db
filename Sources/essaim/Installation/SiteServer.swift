// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Hummingbird
import Mail
import NIOCore

/// The server of the site.
enum SiteServer {
  /// Serves `installation` until it is told to stop; its mail is written as `letters` when there are any.
  static func run(_ installation: Installation, writing letters: OutboxFiles? = nil) async throws {
    let settings = installation.settings
    let application = Application(
      router: try Features.router(of: installation),
      server: .http1(configuration: .init(idleTimeout: .seconds(60))),
      configuration: .init(address: .hostname("127.0.0.1", port: settings.port), serverName: "essaim"),
      onServerRunning: { _ in
        Output.message("Essaim est servi à l’adresse \(settings.origin)/ (Ctrl-C pour arrêter)")
      })
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { await Upkeep.run(installation) }
        if let letters { group.addTask { await Upkeep.write(letters) } }
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
}
