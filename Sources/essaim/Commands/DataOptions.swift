// SPDX-License-Identifier: AGPL-3.0-or-later
import ArgumentParser
import Foundation

/// Which installation a command works on.
struct DataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Le dossier d’une installation dont la base est SQLite. Sans --data ni --config\u{A0}: ESSAIM_DATA ou data.",
      valueName: "dossier"))
  var data: String?
  @Option(
    help: ArgumentHelp(
      "Le fichier des réglages d’une installation, comme l’écrit essaim configuration.", valueName: "fichier")
  )
  var config: String?

  func validate() throws {
    guard data == nil || config == nil else {
      throw ValidationError("donnez --data ou --config, pas les deux")
    }
  }

  /// The settings of the installation.
  func settings() throws(InputError) -> Settings {
    try .read(config: config, data: data, environment: ProcessInfo.processInfo.environment)
  }
}
