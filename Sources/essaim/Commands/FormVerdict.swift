// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Kernel
import Site
import Spreadsheets

/// What is said of a workbook: what reading its form gave, or why it cannot be read at all.
struct FormVerdict {
  let file: String
  private let reading: Result<FormReading, InputError>

  /// The verdict on a file.
  init(reading file: String) {
    self.file = file
    do {
      reading = .success(Form.read(try XLSXReader.workbook(from: try Input.bytes(of: file, .workbook))))
    } catch let error as XLSXError {
      reading = .failure(InputError(problems: [error.problem(in: file)]))
    } catch {
      reading = .failure(error as? InputError ?? Output.refuse(file, FailureSentence.french(error)))
    }
  }

  private var form: Form? { (try? reading.get())?.form }

  var isValid: Bool { form != nil }

  /// Everything that is wrong or deserves a look, with its place.
  var sentences: [String] {
    switch reading {
    case .failure(let error): error.problems.map(\.sentence)
    case .success(let reading):
      (reading.errors + reading.warnings).map { issue in
        let cell = (issue.column ?? "") + (issue.row.map(String.init) ?? "")
        let place = cell.isEmpty ? issue.sheet : "\(issue.sheet) \(cell)"
        return "\(file), feuille \(place)\u{A0}: \(issue.sentence(in: .french))".printable()
      }
    }
  }

  /// The verdict itself.
  var summary: String {
    let questions = form.map { $0.questions.filter(\.isAsked).count }
    return "\(file)\u{A0}: " + (questions.map { "valide, \($0) questions" } ?? "refusé")
  }

  /// The verdict for machines.
  var json: JSON {
    var errors: [JSON] = []
    var warnings: [JSON] = []
    switch reading {
    case .failure(let error): errors = error.problems.map(Self.json)
    case .success(let reading):
      errors = reading.errors.map(Self.json)
      warnings = reading.warnings.map(Self.json)
    }
    return [
      "file": .text(file), "valid": .boolean(isValid), "errors": .list(errors), "warnings": .list(warnings),
    ]
  }

  private static func json(_ problem: InputProblem) -> JSON {
    [
      "code": "unreadable_workbook", "sheet": nil, "row": .optional(problem.line),
      "column": nil, "message": .text(problem.message),
    ]
  }

  private static func json(_ issue: FormIssue) -> JSON {
    [
      "code": .text(issue.code.rawValue), "sheet": .text(issue.sheet),
      "row": .optional(issue.row), "column": .optional(issue.column),
      "message": .text(issue.sentence(in: .french)),
    ]
  }
}
