// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// Reads the workbook of a form, collecting all that is wrong.
struct FormReader {
  let workbook: Workbook
  var issues: [FormIssue] = []
  var lists: [String: [Choice]] = [:]
  var groups: [FormGroup] = []
  var questions: [Question] = []
  var pages: [FormPage] = []
  var open: [(name: String, kind: String, row: Int)] = []
  var loosePage: String?
  var rowsByName: [String: Int] = [:]
  var unreadable: Set<String> = []
  var rowsByVariable: [String: Int] = [:]
  var sources: [ExpressionPlace] = []

  init(_ workbook: Workbook) { self.workbook = workbook }

  mutating func reading() -> FormReading {
    let settings = settings()
    let language = settings["default_language"] ?? "français (fr)"
    readChoices(language: language, allowsDoubles: Self.isYes(settings["allow_choice_duplicates"] ?? ""))
    guard let survey = workbook.sheet(named: "survey") else {
      note(.missingSheet, in: "survey")
      return result(nil)
    }
    let table = FormTable(survey, language: language)
    guard check(table, required: ["type", "name"], known: Self.surveyColumns) else { return result(nil) }
    for row in table.rows { read(row, of: table) }
    for group in open {
      note(.unclosedGroup(group.name, kind: group.kind), in: table.sheet, row: group.row)
    }
    if questions.isEmpty, !issues.contains(where: { $0.severity == .error }) {
      note(.noQuestion, in: table.sheet)
    }
    checkReferences()
    let order = evaluationOrder(table)
    pages = pages.filter { page in questions.contains { $0.page == page.name && $0.kind != .calculation } }
    let id = settings["form_id"] ?? "formulaire"
    return result(
      Form(
        id: id, title: settings["form_title"] ?? id, version: settings["version"] ?? "", groups: groups,
        pages: pages, questions: questions, order: order))
  }

  private func result(_ form: Form?) -> FormReading {
    let errors = issues.filter { $0.severity == .error }
    return FormReading(
      form: errors.isEmpty ? form : nil, errors: errors, warnings: issues.filter { $0.severity == .warning })
  }

  /// Notes an issue.
  mutating func note(_ fault: FormFault, in sheet: String, row: Int? = nil, column: String? = nil) {
    issues.append(FormIssue(fault: fault, sheet: sheet, row: row, column: column))
  }

  private func settings() -> [String: String] {
    guard let sheet = workbook.sheet(named: "settings") else { return [:] }
    let table = FormTable(sheet, language: "")
    guard let row = table.rows.first else { return [:] }
    return table.columns.keys.reduce(into: [:]) { settings, column in
      let text = table.text(row, column)
      if !text.isEmpty { settings[column] = text }
    }
  }

  static func isYes(_ text: String) -> Bool {
    ["yes", "oui", "true", "true()", "1"].contains(text.lowercased())
  }
}

extension Form {
  /// Reads a form in the XLSForm format, with everything that is wrong in it.
  public static func read(_ workbook: Workbook) -> FormReading {
    var reader = FormReader(workbook)
    return reader.reading()
  }
}
