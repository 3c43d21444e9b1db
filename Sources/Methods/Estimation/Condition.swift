// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// A condition on one column, that restricts an analysis.
struct Condition: Hashable, Sendable {
  enum Operation: String {
    case equal = "=="
    case different = "!="
    case above = ">"
    case atLeast = ">="
    case below = "<"
    case atMost = "<="
    case among = "in"
  }

  let variable: String
  let operation: Operation
  let values: [JSON]
  let path: String

  init(_ spec: SpecValue) throws(SpecError) {
    try spec.check(known: ["variable", "op", "value"])
    variable = try spec.required("variable").text()
    operation = try spec.required("op").choice(Operation.self)
    let value = try spec.required("value")
    values = value.json.list ?? [value.json]
    path = value.path
    if operation != .among, value.json.list != nil { throw .wrongValue(path: path, expected: .value) }
    if values.isEmpty { throw .wrongValue(path: path, expected: .filledList) }
  }

  /// Whether each row meets the condition; a missing value does not.
  func rows(of data: SurveyData) throws(SpecError) -> [Bool] {
    switch data.columns[variable] {
    case nil: throw .unknownColumn(path: path, column: variable)
    case .numbers(let numbers):
      let bounds = values.compactMap(\.number)
      guard bounds.count == values.count else { throw .wrongValue(path: path, expected: .number) }
      return numbers.map { number in !number.isNaN && holds(number, bounds) }
    case .categories(let codes, let levels):
      let texts = values.compactMap(\.text)
      guard texts.count == values.count else { throw .wrongValue(path: path, expected: .text) }
      guard [.equal, .different, .among].contains(operation) else {
        throw .wrongColumn(path: path, column: variable, expected: .number)
      }
      let verdicts = levels.map { texts.contains($0) != (operation == .different) }
      return codes.map { $0 >= 0 && verdicts[Int($0)] }
    }
  }

  private func holds(_ number: Double, _ bounds: [Double]) -> Bool {
    switch operation {
    case .equal, .among: bounds.contains(number)
    case .different: number != bounds[0]
    case .above: number > bounds[0]
    case .atLeast: number >= bounds[0]
    case .below: number < bounds[0]
    case .atMost: number <= bounds[0]
    }
  }
}
