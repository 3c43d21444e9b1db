// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Foundation
import Kernel
import Persistence
import PersistenceTesting
import Testing

@testable import Results

@Suite struct `The release of the example observatory` {
  @Test func `has nine figures, hides what it must and passes the audit`() throws {
    let content = try EstimationRun(program: "essaim test")
      .draft(of: ObservatorySurvey.survey(), ObservatorySurvey.plan()).content
    #expect(content.figures.count == 9)
    let sample = content.sample
    #expect(sample.frame == 160)
    #expect(sample.drawn == 50)
    #expect(sample.answered == 24)
    for figure in content.figures {
      print(figure.title, figure.unknown, figure.blank)
      for (label, cell) in figure.lines { print("   ", label ?? "*", cell.content) }
    }
  }
}
