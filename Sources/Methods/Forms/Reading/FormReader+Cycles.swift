// SPDX-License-Identifier: AGPL-3.0-or-later

extension FormReader {
  /// The order in which each question comes after all that its value and its relevance depend on.
  mutating func evaluationOrder(_ table: FormTable) -> [Int] {
    let places = Dictionary(
      questions.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let needs = questions.map { dependencies(of: $0).compactMap { places[$0] } }
    var waiting = needs.map { Set($0).count }
    var dependents = questions.map { _ in [Int]() }
    for (question, needed) in needs.enumerated() {
      for need in Set(needed) { dependents[need].append(question) }
    }
    var order = questions.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      for dependent in dependents[order[next]] {
        waiting[dependent] -= 1
        if waiting[dependent] == 0 { order.append(dependent) }
      }
      next += 1
    }
    if order.count < questions.count { noteCycle(waiting, needs, table) }
    return order
  }

  private func dependencies(of question: Question) -> [String] {
    let relevances = groups.filter { question.groups.contains($0.name) }.map(\.relevant)
    let read = (relevances + [question.relevant, question.calculation]).compactMap { $0 }
    let own = read.contains { $0.readsCurrent } ? [question.name] : []
    return read.flatMap(\.references) + own
  }

  private mutating func noteCycle(_ waiting: [Int], _ needs: [[Int]], _ table: FormTable) {
    // Each question that waits needs another that waits: walking that way ends on the cycle itself.
    guard var place = waiting.indices.first(where: { waiting[$0] > 0 }) else { return }
    var path: [Int] = []
    while !path.contains(place) {
      path.append(place)
      place = needs[place].first { waiting[$0] > 0 } ?? place
    }
    let cycle = path.drop { $0 != place }.map { questions[$0] }.sorted { $0.row < $1.row }
    let group = groups.first { cycle[0].groups.contains($0.name) && $0.relevant != nil }
    let isOwn = cycle[0].calculation != nil || cycle[0].relevant != nil
    let column = cycle[0].calculation == nil ? "relevant" : "calculation"
    note(
      .dependencyCycle(cycle.map(\.name)), in: table.sheet, row: isOwn ? cycle[0].row : group?.row,
      column: table.letters(column))
  }
}
