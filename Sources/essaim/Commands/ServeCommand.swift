// SPDX-License-Identifier: AGPL-3.0-or-later
import ArgumentParser
import Hummingbird
import Server
import Site

/// Serves the site on this machine.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Sert le site sur cette machine.")

  @Option(help: "Le port, de 1 à 65535.") var port = 8080

  func validate() throws {
    guard (1...65_535).contains(port) else { throw ValidationError("--port : un nombre de 1 à 65535.") }
  }

  func run() async throws {
    let controller = try SiteController(pages: KeptPages())
    let application = Application(
      router: controller.router(isSecure: false),
      configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: "essaim"))
    Output.message("Essaim est servi à l’adresse http://127.0.0.1:\(port)/ (Ctrl-C pour arrêter)")
    try await application.runService()
  }
}
