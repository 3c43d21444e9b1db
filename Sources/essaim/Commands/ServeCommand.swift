// SPDX-License-Identifier: AGPL-3.0-or-later
import ArgumentParser
import Foundation
import Hummingbird
import Kernel
import Mail
import Server

/// Where the data of an embedded installation are.
struct DataOptions: ParsableArguments {
  @Option(help: "Le dossier des données.") var data = "data"

  var folder: URL { URL(fileURLWithPath: data, isDirectory: true) }
}

/// Serves the site on this machine.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Sert le site sur cette machine.")

  @OptionGroup var place: DataOptions
  @Option(help: "Le port, de 1 à 65535.") var port = 8080

  func validate() throws { try Port.validate(port) }

  func run() async throws {
    let settings = Settings(data: place.folder, port: port)
    try await SiteServer.run(try await Installation.open(settings, at: Instant(Date())))
  }
}

/// The server of the site.
enum SiteServer {
  /// Serves `installation` until it is told to stop; its mail is written as `letters` when there are any.
  static func run(_ installation: Installation, writing letters: OutboxFiles? = nil) async throws {
    let application = Application(
      router: try Features.router(of: installation),
      server: .http1(configuration: .init(idleTimeout: .seconds(60))),
      configuration: .init(
        address: .hostname("127.0.0.1", port: installation.settings.port), serverName: "essaim"))
    Output.message("Essaim est servi à l’adresse \(installation.settings.origin)/ (Ctrl-C pour arrêter)")
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { await Upkeep.run(installation) }
      if let letters { group.addTask { await Upkeep.write(letters) } }
      try await application.runService()
      group.cancelAll()
    }
  }
}

/// The port to listen on.
enum Port {
  /// Refuses what is not a port.
  static func validate(_ port: Int) throws {
    guard (1...65_535).contains(port) else { throw ValidationError("--port : un nombre de 1 à 65535.") }
  }
}
