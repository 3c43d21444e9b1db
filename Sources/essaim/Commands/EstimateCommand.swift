// SPDX-License-Identifier: AGPL-3.0-or-later
import ArgumentParser
import Estimation
import Kernel
import Results
import Site
import Spreadsheets

/// Estimates from a data file and a design.
struct EstimateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "estimate", abstract: "Estime d’après un fichier de données et un plan de sondage.")

  @Argument(help: "Le plan, en JSON ; le fichier de données y est nommé.") var spec: String
  @Flag(help: "Écrit en JSON sur une ligne ; sinon sur plusieurs.") var json = false

  func run() throws {
    do {
      let plan = try EstimationSpec(try Input.json(of: spec))
      let table = try Input.table(plan.dataFile, beside: spec)
      let report = try plan.run(header: table.header, records: table.records.map(\.fields))
      Output.result(json ? report.canonical + "\n" : report.pretty)
    } catch let error as EstimationError {
      throw Output.refuse(spec, error.advice(in: .french))
    }
  }
}
