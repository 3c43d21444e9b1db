// SPDX-License-Identifier: AGPL-3.0-or-later
import Site
import Testing

@testable import Results

@Suite struct `The texts of the results` {
  @Test(arguments: Language.allCases)
  func `are all there, and none is without use`(language: Language) {
    let keys = ResultsText.allCases.map(\.rawValue) + ReleaseText.allCases.map(\.rawValue)
    #expect(ResultsText.catalog.keys(in: language) == Set(keys))
    #expect(Set(keys).count == keys.count)
  }
}
