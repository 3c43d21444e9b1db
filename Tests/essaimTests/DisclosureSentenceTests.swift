// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Testing

@testable import essaim

@Suite struct `A release that is refused` {
  @Test(arguments: [DisclosureError.inconsistentTable("emploi"), .unnamedOrigin("emploi")])
  func `is told by the command line in the words of the pages`(error: DisclosureError) {
    let sentence = FailureSentence.french(error)
    #expect(sentence.contains("emploi"))
    #expect(!sentence.hasPrefix("la commande a échoué"))
  }
}
