// SPDX-License-Identifier: AGPL-3.0-or-later
import ArgumentParser
import Foundation
import Kernel
import Mail
import Persistence

/// Loads the example observatory once, and serves it.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Charge l’observatoire d’exemple, une fois, et le sert.")

  @Option(help: "Le port, de 1 à 65535.") var port = 8080
  @Option(help: ArgumentHelp("Le dossier des données de la démonstration.", valueName: "dossier")) var data =
    "data/demo"
  @Option(help: ArgumentHelp("Le dossier des fichiers de l’exemple.", valueName: "dossier")) var example =
    "Examples/Observatory"

  func validate() throws { try Port.validate(port) }

  func run() async throws {
    let now = Instant(Date())
    let folder = URL(fileURLWithPath: data, isDirectory: true)
    if !FileManager.default.fileExists(atPath: folder.path) { try await load(into: folder, at: now) }
    let installation = try await Installation.open(Settings(data: folder, port: port), at: now)
    try await installation.letters.writeWaiting(at: now)
    Output.message(
      """
      Espace équipe\u{A0}: \(ExampleObservatory.email), mot de passe \(ExampleObservatory.password)
      Courrier (invitations, liens personnels, confirmations)\u{A0}: \(installation.mailFolder.path)
      """)
    if let link = try await ExampleLink.waiting(in: installation) {
      Output.message("Répondre comme un pôle fictif\u{A0}: \(link)")
    }
    try await SiteServer.run(installation)
  }

  /// Loads beside the folder, then puts it in place: a load that was stopped leaves nothing behind.
  private func load(into folder: URL, at now: Instant) async throws {
    let manager = FileManager.default
    let loading = folder.appendingPathExtension("loading")
    try? manager.removeItem(at: loading)
    Output.message("Chargement de l’observatoire d’exemple dans \(folder.path)")
    let installation = try await Installation.open(Settings(data: loading, port: port), at: now)
    do {
      try await ExampleObservatory(folder: URL(fileURLWithPath: example, isDirectory: true), now: now)
        .load(into: installation)
    } catch ExampleObservatoryError.unusable(let file) {
      throw Output.refuse(
        "\(example)/\(file)",
        "fichier absent ou inattendu\u{A0}; lancez la commande depuis le dossier d’Essaim, ou donnez --example"
      )
    }
    await installation.store.close()
    try manager.moveItem(at: loading, to: folder)
  }
}
