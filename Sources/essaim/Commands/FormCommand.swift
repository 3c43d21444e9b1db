// SPDX-License-Identifier: AGPL-3.0-or-later
import ArgumentParser
import Kernel

/// Works on questionnaires.
struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form", abstract: "Lit des questionnaires XLSForm.", subcommands: [Check.self])

  /// Says of each questionnaire whether it is valid, and every reason when it is not.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Dit si des questionnaires sont valides, et sinon toutes les raisons.")

    @Argument(help: ArgumentHelp("Les classeurs, en XLSX.", valueName: "classeur")) var files: [String]
    @Flag(help: "Écrit le verdict en JSON.") var json = false

    func run() throws {
      let verdicts = files.map { FormVerdict(reading: $0) }
      if json {
        Output.data(JSON.object(["forms": .list(verdicts.map(\.json))]).pretty)
      } else {
        for verdict in verdicts {
          for sentence in verdict.sentences { Output.message(sentence) }
          Output.result(lines: [verdict.summary])
        }
      }
      if verdicts.contains(where: { !$0.isValid }) { throw ExitCode(ExitStatus.refused) }
    }
  }
}
