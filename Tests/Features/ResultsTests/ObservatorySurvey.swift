// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Kernel
import Sampling
import Secrets
import Spreadsheets
import TestFiles
import Testing

@testable import Results

/// The example campaign of the observatory, read from its files.
enum ObservatorySurvey {
  static func plan() throws -> EstimationPlan {
    try EstimationPlan(JSON(parsing: ObservatoryFile.plan.bytes()))
  }

  static func survey() throws -> Survey {
    let replies = try replies()
    let outcomes = try draw(replies)
    let variables = try questions()
    let sent = Dictionary(
      uniqueKeysWithValues: (replies["replies"]?.list ?? []).map { ($0["reference"]?.text ?? "", $0) })
    return Survey(
      campaign: .init(
        slug: "exercice-2015", title: "Enquête sur l’exercice 2015", referenceYear: 2015, isFictitious: true),
      frame: outcomes.map {
        .init(
          reference: $0.unit.reference, stratum: $0.unit.stratum, number: $0.number.decimal,
          isSelected: $0.isSelected)
      },
      rows: outcomes.filter(\.isSelected).map { outcome in
        let reply = sent[outcome.unit.reference]
        return SurveyRow(
          unit: outcome.unit.reference, stratum: outcome.unit.stratum, N: outcome.population,
          n: outcome.size, state: state(reply?["state"]?.text),
          // What was typed and never sent is nobody's answer yet.
          answers: reply?["state"]?.text == "submitted" ? answers(reply, variables) : [:])
      })
  }

  private static func state(_ text: String?) -> SurveyRow.State {
    switch text {
    case "submitted": .answered
    case "refused": .refused
    default: .silent
    }
  }

  private static func draw(_ replies: JSON) throws -> [StratifiedDraw.Outcome] {
    let table = try CSVTable(reading: ObservatoryFile.fictitiousPoles.bytes())
    let columns = (try #require(table.index(of: "reference")), try #require(table.index(of: "stage")))
    let units = table.records.map { record in
      let stage = record.fields[columns.1]
      return StratifiedDraw.Unit(
        reference: record.fields[columns.0],
        stratum: stage == "consolidé" ? stage : "émergence et développement")
    }
    let sizes = (replies["sizes"]?.object ?? [:]).compactMapValues(\.integer).mapValues {
      StratifiedDraw.Size.count($0)
    }
    let seed = try #require(replies["seed"]?.text)
    return try StratifiedDraw(frame: units, sizes: sizes, seed: seed, hash: Digest.sha256).outcomes
  }

  private static func questions() throws -> [String: Question] {
    let reading = Form.read(try XLSXReader.workbook(from: ObservatoryFile.questionnaire.bytes()))
    let form = try #require(reading.form)
    return Dictionary(uniqueKeysWithValues: form.questions.map { ($0.name, $0) })
  }

  private static func answers(_ reply: JSON?, _ questions: [String: Question]) -> [String: Answer] {
    var answers: [String: Answer] = [:]
    for (name, json) in reply?["answers"]?.object ?? [:] {
      guard let question = questions[name] else { continue }
      answers[question.variable] = answer(json, question.kind)
    }
    for name in reply?["unknown"]?.list?.compactMap(\.text) ?? [] {
      guard let question = questions[name] else { continue }
      answers[question.variable] = .unknown
    }
    return answers
  }

  private static func answer(_ json: JSON, _ kind: QuestionKind) -> Answer {
    if let list = json.list { return .many(list.compactMap(\.text)) }
    let text = json.text ?? ""
    switch kind {
    case .integer: return Int(text).map { .integer($0) } ?? .blank
    case .decimal: return Double(text.replacing(",", with: ".")).map { .decimal($0) } ?? .blank
    case .one: return .one(text)
    default: return .text(text)
    }
  }

  static func replies() throws -> JSON { try JSON(parsing: ObservatoryFile.replies.bytes()) }
}
