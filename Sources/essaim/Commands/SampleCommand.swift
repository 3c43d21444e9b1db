// SPDX-License-Identifier: AGPL-3.0-or-later
import ArgumentParser
import Sampling
import Secrets
import Spreadsheets

/// Draws samples.
struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample", abstract: "Tire des échantillons.", subcommands: [Draw.self])

  /// Draws a sample that the same seed draws again.
  struct Draw: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tire un échantillon que la même graine tire à nouveau ; écrit un CSV.")

    @Argument(help: "Le tirage, en JSON ; la base de sondage y est nommée.") var spec: String

    func run() throws {
      do {
        let plan = try DrawSpec(try Input.json(of: spec))
        let table = try Input.table(plan.frame, beside: spec)
        let rows = try plan.resultRows(
          header: table.header, records: table.records.map(\.fields), hash: Digest.sha256)
        var writer = CSVWriter(guardingFormulas: false)
        writer.write(DrawSpec.resultHeader)
        for row in rows { writer.write(row) }
        Output.result(String(decoding: writer.bytes, as: UTF8.self))
      } catch let error as DrawError {
        throw Output.refuse(spec, "\(error)")
      }
    }
  }
}
