// SPDX-License-Identifier: AGPL-3.0-or-later
import ArgumentParser
import Estimation
import Kernel
import Results
import Site

/// Estimates from a data file and a design.
struct EstimateCommand: ParsableCommand, JSONAnswering {
  static let configuration = CommandConfiguration(
    commandName: "estimate", abstract: "Estime d’après un fichier de données et un plan de sondage.",
    discussion: """
      Le résultat est du JSON. Quand c’est l’estimation qui est impossible (une strate réduite à une unité, un \
      domaine vide), il dit pourquoi dans «\u{A0}error\u{A0}» et le statut est 0.
      """)

  @Argument(help: ArgumentHelp("Le plan, en JSON. Le fichier de données y est nommé.", valueName: "plan"))
  var spec: String
  @Flag(help: "Écrit le JSON sur une seule ligne, et les refus en JSON.") var json = false

  func run() throws {
    let file = try SpecFile(spec)
    var data: TableFile?
    do {
      let plan = try EstimationSpec(file.json)
      let table = try TableFile(plan.dataFile, beside: file, key: "data.file")
      data = table
      let report = try plan.run(header: table.header, records: table.records)
      Output.data(json ? report.canonical + "\n" : report.pretty)
    } catch let error as SpecError {
      throw InputError(problems: [error.problem(in: file, data)])
    } catch let error as EstimationError {
      // Other refusals are in the report: this one is of the populations.
      throw InputError(problems: [file.problem(at: "design.stages[0].fpc", error.advice(in: .french))])
    }
  }
}
