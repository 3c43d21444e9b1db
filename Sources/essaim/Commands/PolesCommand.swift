// SPDX-License-Identifier: AGPL-3.0-or-later
import ArgumentParser
import Foundation
import Kernel
import Poles
import Site
import Spreadsheets

/// Works on the register.
struct PolesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "poles", abstract: "Tient le registre des pôles.", subcommands: [Import.self])

  /// Takes a file into the register and says, line by line, what it does.
  struct Import: AsyncParsableCommand, JSONAnswering {
    static let configuration = CommandConfiguration(
      abstract: "Importe un fichier de pôles\u{A0}: tout ou rien, avec un compte rendu ligne par ligne.")

    @Argument(help: ArgumentHelp("Le fichier, en CSV (UTF-8, virgules).", valueName: "fichier")) var file:
      String
    @OptionGroup var place: DataOptions
    @Flag(help: "Dit ce qui serait fait, sans rien écrire.") var dryRun = false
    @Flag(help: "Prend les autres lignes quand certaines sont refusées.") var skipInvalid = false
    @Flag(help: "Les pôles sont fictifs\u{A0}: ils ne paraissent pas dans la liste publique.")
    var fictitious =
      false
    @Flag(help: "Écrit le compte rendu en JSON.") var json = false

    func run() async throws {
      let now = Instant(Date())
      let bytes = try Input.bytes(of: file, .table)
      let installation = try await Installation.open(try place.settings(), at: now)
      let name = URL(fileURLWithPath: file).lastPathComponent
      let work = PolesImport(
        store: installation.store, territories: try TerritoryFiles.territories(), file: name,
        author: "l’équipe de l’observatoire", zone: installation.settings.zone)
      do {
        let report = try await work.perform(
          bytes, dryRun: dryRun, skipInvalid: skipInvalid, fictitious: fictitious, at: now)
        say(report)
        if report.refused > 0 && !report.isWritten { throw ExitCode(1) }
      } catch let error as CSVError {
        throw InputError(problems: [error.problem(in: file)])
      } catch let error as PolesImportError {
        throw Output.refuse(file, error.sentence(in: .french))
      }
    }

    private func say(_ report: ImportReport) {
      if json {
        Output.data(report.json(in: .french).pretty)
      } else {
        Output.result(lines: report.sentences(in: .french, isDryRun: dryRun))
      }
    }
  }
}
