// SPDX-License-Identifier: AGPL-3.0-or-later
import ArgumentParser
import Foundation
import Kernel

/// Brings the database of an installation up to date.
struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: "Met la base de données à jour, et dit ce qui a été appliqué.")

  @OptionGroup var place: DataOptions

  func run() async throws {
    let installation = try await Installation.connect(try place.settings())
    let applied = try await installation.migrate(at: Instant(Date()))
    guard !applied.isEmpty else { return Output.message("La base est déjà à jour.") }
    for name in applied { Output.result("\(name)\n") }
    Output.message("La base est à jour\u{A0}; étapes appliquées\u{A0}: \(applied.count).")
  }
}
