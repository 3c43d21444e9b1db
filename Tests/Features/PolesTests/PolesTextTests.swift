// SPDX-License-Identifier: AGPL-3.0-or-later
import Site
import Testing

@testable import Poles

@Suite struct `The texts of the register` {
  @Test(arguments: Language.allCases) func `are all there, and none is without use`(language: Language) {
    let keys = PolesText.allCases.map(\.rawValue) + ImportText.allCases.map(\.rawValue)
    #expect(Set(keys).count == keys.count)
    #expect(PolesText.catalog.keys(in: language) == Set(keys))
  }
}
