// SPDX-License-Identifier: AGPL-3.0-or-later
import ArgumentParser
import Foundation
import Kernel
import Meetings
import Persistence
import Site

/// Writes what an installation holds into files that others can read.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Exporte ce que contient une installation.", subcommands: [Meeting.self])

  /// Writes a meeting.
  struct Meeting: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "meeting",
      abstract:
        "Écrit en JSON le programme d’une rencontre et le nombre d’inscriptions, sans aucun nom d’inscrit.")

    @Argument(
      help: ArgumentHelp("La rencontre\u{A0}: la fin de l’adresse de sa page.", valueName: "rencontre"))
    var slug: String
    @OptionGroup var place: DataOptions
    @Flag(help: "Écrit le JSON canonique, sur une seule ligne.") var json = false
    @Option(
      help: ArgumentHelp(
        "Écrit aussi la liste des inscriptions, avec noms et adresses, dans ce fichier CSV.",
        valueName: "fichier"))
    var registrations: String?

    func run() async throws {
      let installation = try await Installation.open(try place.settings(), at: Instant(Date()))
      let slug = slug
      let found = try await installation.store.read { session -> (JSON, [UInt8])? in
        guard let export = try MeetingExport(slug, in: session),
          let list = try RegistrationsCSV.bytes(of: slug, in: session, language: .french)
        else { return nil }
        return (export.json, list)
      }
      guard let (meeting, list) = found else {
        throw Output.refuse(slug, "aucune rencontre de ce nom\u{A0}; la page /rencontres les énumère toutes")
      }
      if let registrations { try Output.write(list, to: registrations) }
      Output.data(json ? meeting.canonical + "\n" : meeting.pretty)
    }
  }
}
