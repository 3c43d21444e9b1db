// SPDX-License-Identifier: AGPL-3.0-or-later
import ArgumentParser
import Forms
import Kernel
import Site
import Spreadsheets

/// Works on questionnaires.
struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form", abstract: "Lit des questionnaires XLSForm.", subcommands: [Check.self])

  /// Says of each questionnaire whether it is valid, and every reason when it is not.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Dit si des questionnaires sont valides, et sinon toutes les raisons.")

    @Argument(help: "Les classeurs, en XLSX.") var files: [String]
    @Flag(help: "Écrit le verdict en JSON.") var json = false

    func run() throws {
      let verdicts = try files.map { ($0, try Self.reading(of: $0)) }
      if json {
        Output.result(JSON.object(["forms": .list(verdicts.map(Self.json))]).pretty)
      } else {
        for (file, reading) in verdicts { Self.say(reading, of: file) }
      }
      if verdicts.contains(where: { $0.1.form == nil }) { throw ExitCode(1) }
    }

    private static func reading(of file: String) throws -> FormReading {
      do { return Form.read(try XLSXReader.workbook(from: try Input.bytes(of: file))) } catch let error
        as XLSXError
      {
        throw Output.refuse(file, "\(error)")
      }
    }

    private static func say(_ reading: FormReading, of file: String) {
      for issue in reading.errors + reading.warnings {
        let place = issue.sheet + " " + (issue.column ?? "") + (issue.row.map(String.init) ?? "")
        Output.message("\(file) : \(place) : \(issue.sentence(in: .french))")
      }
      let verdict =
        reading.form.map { "valide, \($0.questions.filter(\.isAsked).count) questions" } ?? "refusé"
      Output.result("\(file) : \(verdict)\n")
    }

    private static func json(_ verdict: (file: String, reading: FormReading)) -> JSON {
      [
        "file": .text(verdict.file), "valid": .boolean(verdict.reading.form != nil),
        "errors": .list(verdict.reading.errors.map(json)),
        "warnings": .list(verdict.reading.warnings.map(json)),
      ]
    }

    private static func json(_ issue: FormIssue) -> JSON {
      [
        "code": .text(issue.code.rawValue), "sheet": .text(issue.sheet),
        "row": issue.row.map { .integer($0) } ?? .null, "column": .optional(issue.column),
        "message": .text(issue.sentence(in: .french)),
      ]
    }
  }
}
