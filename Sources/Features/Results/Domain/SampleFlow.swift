// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Kernel

/// The way from the frame to the answers, as far as it may be said.
struct SampleFlow: Hashable, Sendable {
  /// The same way in one stratum.
  struct Stratum: Hashable, Sendable {
    /// Its name.
    let name: String
    /// Its units in the frame.
    let population: Int
    /// Its units drawn.
    let drawn: Int
    /// Its units that answered, reviewed as a count.
    let responses: ReleasedCell
    /// What one answer counts for; nil where the number of answers is not said.
    let weight: Double?
  }

  /// The units of the frame.
  let frame: Int
  /// The units drawn.
  let drawn: Int
  /// The units that answered.
  let answered: Int
  /// The units that refused or sent nothing.
  let missing: Int
  /// Those that refused.
  let refused: ReleasedCount
  /// The units drawn that had left the population, or never belonged to it.
  let left: Int
  /// The strata, by name.
  let strata: [Stratum]
}

extension SampleFlow {
  init(
    _ columns: SurveyColumns, frame: Int, responses: ReviewedTable, rules: DisclosureRules, weights: [Double]
  ) {
    func count(_ isCounted: (SurveyRow.State) -> Bool) -> Int { columns.states.count(where: isCounted) }
    self.frame = frame
    drawn = columns.rows.count
    answered = count { $0 == .answered }
    missing = count { !$0.isKnown }
    refused = rules.released(count: count { $0 == .refused })
    left = count { $0.isKnown && $0 != .answered }
    strata = columns.strata.enumerated().map { place, name in
      let members = columns.rows.indices.filter { columns.rows[$0].stratum == name }
      let first = members.first.map { columns.rows[$0] }
      let isSaid = if case .exactly = responses.rows[place].respondents { true } else { false }
      let weight = members.first { columns.states[$0] == .answered }.map { weights[$0] }
      return Stratum(
        name: name, population: first?.N ?? 0, drawn: first?.n ?? 0, responses: responses.rows[place],
        weight: isSaid ? weight : nil)
    }
  }

  var json: JSON {
    [
      "frame": .integer(frame), "drawn": .integer(drawn), "answered": .integer(answered),
      "missing": .integer(missing), "refused": refused.json, "left": .integer(left),
      "strata": .list(
        strata.map {
          [
            "name": .text($0.name), "population": .integer($0.population), "drawn": .integer($0.drawn),
            "responses": $0.responses.json, "weight": .optional($0.weight),
          ]
        }),
    ]
  }

  init(_ value: PlanValue, cell: ReleaseContent.CellReader) throws(PlanError) {
    func count(_ name: String) throws(PlanError) -> Int { try value.required(name).whole(from: 0) }
    frame = try count("frame")
    drawn = try count("drawn")
    answered = try count("answered")
    missing = try count("missing")
    refused = try value.required("refused").releasedCount()
    left = try count("left")
    var strata: [Stratum] = []
    for written in try value.required("strata").filledList() {
      strata.append(
        Stratum(
          name: try written.text("name"), population: try written.required("population").whole(from: 0),
          drawn: try written.required("drawn").whole(from: 0),
          responses: try written.required("responses").cell(cell),
          weight: try written.member("weight")?.number()))
    }
    self.strata = strata
  }
}

extension JSONNode<PlanError> {
  /// A number of respondents as it is kept.
  func releasedCount() throws(PlanError) -> ReleasedCount {
    if let count = json.integer { return .exactly(count) }
    guard let threshold = json["below"]?.integer else {
      throw .wrongValue(path: path, expected: .whole(from: 0))
    }
    return .fewerThan(threshold)
  }

  /// A cell as it is kept, read by whoever may.
  func cell(_ read: ReleaseContent.CellReader) throws(PlanError) -> ReleasedCell {
    guard let cell = read(json) else { throw .wrongValue(path: path, expected: .object) }
    return cell
  }
}
