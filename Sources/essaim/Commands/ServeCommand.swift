// SPDX-License-Identifier: AGPL-3.0-or-later
import ArgumentParser
import Foundation
import Kernel
import Mail

/// Serves the site on this machine.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Sert le site sur cette machine.")

  @OptionGroup var place: DataOptions
  @Option(help: "Le port, de 1 à 65535, plutôt que celui des réglages (8080 sans réglage).") var port: Int?

  func validate() throws { if let port { try Port.validate(port) } }

  func run() async throws {
    var settings = try place.settings()
    if let port { settings.port = port }
    let now = Instant(Date())
    let installation = try await Installation.open(settings, at: now)
    try await installation.letters.writeWaiting(at: now)
    Output.message(
      "Courrier\u{A0}: rien n’est envoyé\u{A0}; chaque message est un fichier de \(installation.mailFolder.path)"
    )
    try await SiteServer.run(installation)
  }
}
