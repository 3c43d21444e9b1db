// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Kernel
import Testing

@testable import Results

@Suite struct `What is kept of a release` {
  private static func content() throws -> ReleaseContent {
    try Samples.draft(Samples.plan([Samples.share, Samples.total])).content
  }

  /// The content read from `json`, its cells known from what was written.
  private static func read(_ json: JSON, like content: ReleaseContent) throws(PlanError) -> ReleaseContent {
    let cells = content.sample.strata.map(\.responses) + content.figures.flatMap { [$0.total] + $0.rows }
    return try ReleaseContent(json: json) { json in cells.first { $0.json == json } }
  }

  /// `json` with another value at `path`.
  private static func changed(_ json: JSON, at path: ArraySlice<String>, to value: JSON?) -> JSON {
    guard let step = path.first else { return value ?? .null }
    if var list = json.list, let place = Int(step), list.indices.contains(place) {
      list[place] = changed(list[place], at: path.dropFirst(), to: value)
      return .list(list)
    }
    var members = json.object ?? [:]
    members[step] = path.count == 1 ? value : changed(json[step] ?? .null, at: path.dropFirst(), to: value)
    return .object(members)
  }

  @Test func `is read as it was written`() throws {
    let content = try Self.content()
    #expect(try Self.read(content.json, like: content) == content)
  }

  @Test(
    arguments: [
      ("campaign/fictitious", "true", .wrongValue(path: "campaign.fictitious", expected: .boolean)),
      ("campaign/fictitious", nil, .missingKey(path: "campaign.fictitious")),
      ("campaign", "exercice-2015", .wrongValue(path: "campaign", expected: .object)),
      (
        "method/rules/dominance", "85",
        .wrongValue(path: "method.rules.dominance", expected: .positiveShare)
      ),
      (
        "method/rules/relative_room", nil, .missingKey(path: "method.rules.relative_room")
      ),
      (
        "method/rules/minimum_for_amounts", "10",
        .wrongValue(path: "method.rules.minimum_for_amounts", expected: .whole(from: 2))
      ),
      ("sample/strata/0/weight", "4", .wrongValue(path: "sample.strata[0].weight", expected: .number)),
      ("figures/0/rows", nil, .missingKey(path: "figures[0].rows")),
      ("figures/0/rows", [:], .wrongValue(path: "figures[0].rows", expected: .list)),
      ("figures/0/rows", [1], .wrongValue(path: "figures[0].rows[0]", expected: .object)),
      ("figures/0/labels", "A", .wrongValue(path: "figures[0].labels", expected: .list)),
      ("figures/0/labels", [1], .wrongValue(path: "figures[0].labels[0]", expected: .text)),
      ("figures/0/labels", ["A"], .wrongValue(path: "figures[0].labels", expected: .list)),
      (
        "figures/0/finding", "most",
        .wrongValue(path: "figures[0].finding", expected: .choice(Finding.allCases.map(\.rawValue)))
      ),
    ] as [(String, JSON?, PlanError)])
  func `is not read with a value that is none`(path: String, value: JSON?, error: PlanError) throws {
    let content = try Self.content()
    let steps = path.split(separator: "/").map(String.init)
    let json = Self.changed(content.json, at: steps[...], to: value)
    #expect(throws: error) { try Self.read(json, like: content) }
  }
}
