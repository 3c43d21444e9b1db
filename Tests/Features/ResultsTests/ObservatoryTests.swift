// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import TestFiles
import Testing

@testable import Results

@Suite struct `The release of the example observatory` {
  @Test func `has nine figures and says what the golden file says`() throws {
    let draft = try EstimationRun(program: "essaim test")
      .draft(of: ObservatorySurvey.survey(), ObservatorySurvey.plan())
    #expect(draft.content.figures.count == 9)
    let sample = draft.content.sample
    #expect(sample.frame == 160)
    #expect(sample.drawn == 50)
    #expect(sample.answered == 24)
    try expectGolden(draft.content.json.pretty, "exercice-2015.json")
  }
}
