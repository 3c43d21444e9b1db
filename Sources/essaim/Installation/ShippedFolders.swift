// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation

/// The folders of files that the program ships, beside its executable.
enum ShippedFolders {
  /// Their names: one for each target that has resources.
  static let names = [
    "Accounts", "Campaigns", "Mail", "Meetings", "Poles", "Results", "Site", "essaim",
  ].map { "essaim_\($0).resources" }

  /// Refuses to go on when one is missing: without it, the accessor that SwiftPM makes would take, on the machine
  /// of the build alone, the folder of the build.
  static func check() throws(InputError) {
    let place = Bundle.main.bundleURL
    let missing = names.filter { !FileManager.default.fileExists(atPath: place.appending(path: $0).path) }
    guard missing.isEmpty else {
      throw Output.refuse(
        place.path,
        "il manque à côté du programme \(missing.joined(separator: ", "))\u{A0}; "
          + "copiez l’exécutable avec tous les dossiers .resources de sa construction")
    }
  }
}
