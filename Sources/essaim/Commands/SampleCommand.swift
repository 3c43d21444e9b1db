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
      abstract: "Tire un échantillon, le même pour la même graine, et l’écrit en CSV.")

    @Argument(help: ArgumentHelp("Le tirage, en JSON. La base de sondage y est nommée.", valueName: "tirage"))
    var spec: String

    func run() throws {
      let file = try SpecFile(spec)
      var frame: TableFile?
      do {
        let plan = try DrawSpec(file.json)
        let table = try TableFile(plan.frame, beside: file, key: "frame")
        frame = table
        let rows = try plan.resultRows(header: table.header, records: table.records, hash: Digest.sha256)
        Output.data(Self.csv(rows))
      } catch let error as DrawError {
        throw InputError(problems: [error.problem(in: file, frame)])
      }
    }

    private static func csv(_ rows: [[String]]) -> String {
      var writer = CSVWriter(guardingFormulas: false)
      writer.write(DrawSpec.resultHeader)
      for row in rows { writer.write(row) }
      return String(decoding: writer.bytes, as: UTF8.self)
    }
  }
}
