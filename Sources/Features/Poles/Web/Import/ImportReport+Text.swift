// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel
import Markup
public import Site

extension ImportReport {
  /// The report for people, a sentence by thing to know: refused lines, questions, changes, then the counts.
  public func sentences(in language: Language, isDryRun: Bool) -> [String] {
    let ignored =
      ignoredColumns.isEmpty
      ? []
      : [
        language(
          ImportText.ignored, count: ignoredColumns.count,
          ["columns": ignoredColumns.joined(separator: ", ")])
      ]
    let counts = language(
      ImportText.counts,
      [
        "created": language.number(created), "changed": language.number(changed),
        "unchanged": language.number(unchanged), "refused": language.number(refused),
        "questions": language.number(questions),
      ])
    let end = isWritten ? ImportText.written : (isDryRun ? .dryRun : .notWritten)
    return ignored + lines.flatMap { $0.sentences(in: language) } + [counts, language(end)]
  }

  /// The report for machines.
  public func json(in language: Language) -> JSON {
    [
      "written": .boolean(isWritten), "created": .integer(created), "changed": .integer(changed),
      "unchanged": .integer(unchanged), "refused": .integer(refused),
      "ignored_columns": .list(ignoredColumns.map { .text($0) }),
      "lines": .list(lines.map { $0.json(in: language) }),
    ]
  }
}

extension ImportReport.Line {
  private var address: String { slug.map { SiteMap.pole($0).text } ?? "" }

  /// What became of the line, a sentence for each change or reason, then the questions.
  func sentences(in language: Language) -> [String] {
    let number = String(number)
    let outcome: [String] =
      switch outcome {
      case .created:
        [language(ImportText.lineCreated, ["line": number, "name": name, "address": address])]
      case .unchanged:
        [language(ImportText.lineUnchanged, ["line": number, "name": name, "address": address])]
      case .changed(let changes):
        changes.map { change in
          language(
            ImportText.lineChanged,
            [
              "line": number, "name": name, "address": address, "column": change.column.rawValue,
              "from": language.quoted(change.from), "to": language.quoted(change.to),
            ])
        }
      case .refused(let refusals):
        refusals.map { refusal in
          language(
            ImportText.lineRefused,
            [
              "line": number, "name": name, "column": refusal.column.rawValue,
              "found": language.quoted(refusal.excerpt), "problem": refusal.sentence(in: language),
            ])
        }
      }
    return outcome
      + questions.map { question in
        language(
          ImportText.lineQuestion, ["line": number, "question": question.sentence(about: name, in: language)])
      }
  }

  func json(in language: Language) -> JSON {
    [
      "line": .integer(number), "name": .text(name), "slug": .optional(slug), "outcome": .text(word),
      "changes": .list(changes), "refusals": .list(refusals(in: language)),
      "questions": .list(
        questions.map { ["slug": .text($0.slug), "message": .text($0.sentence(about: name, in: language))] }),
    ]
  }

  private var word: String {
    switch outcome {
    case .created: "created"
    case .unchanged: "unchanged"
    case .changed: "changed"
    case .refused: "refused"
    }
  }

  private var changes: [JSON] {
    guard case .changed(let changes) = outcome else { return [] }
    return changes.map {
      ["field": .text($0.column.rawValue), "from": .text($0.from), "to": .text($0.to)]
    }
  }

  private func refusals(in language: Language) -> [JSON] {
    guard case .refused(let refusals) = outcome else { return [] }
    return refusals.map {
      [
        "column": .text($0.column.rawValue), "found": .text($0.excerpt),
        "message": .text($0.sentence(in: language)),
      ]
    }
  }
}

extension ImportQuestion {
  /// The question, about the line that gives `name`.
  func sentence(about name: String, in language: Language) -> String {
    language(
      likeness == .sameName ? ImportText.questionSameName : .questionCloseName,
      ["name": name, "other": self.name, "address": SiteMap.pole(slug).text, "slug": slug])
  }
}

extension Refusal {
  /// The value found, cut when it is long.
  var excerpt: String { found.count > 80 ? found.prefix(80) + "…" : found }
}

extension Language {
  /// A value between quotation marks, or the word for nothing.
  fileprivate func quoted(_ value: String) -> String {
    value.isEmpty ? self(ImportText.nothing) : self(ImportText.quoted, ["value": value])
  }
}
