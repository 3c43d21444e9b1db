// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Testing

@testable import essaim

@Suite struct `A release that is refused` {
  @Test(arguments: [
    (DisclosureError.unnamedOrigin("emploi"), "le chiffre «\u{A0}emploi\u{A0}»", "donnez-en une"),
    (.unreadableCell("emploi"), "la cellule conservée «\u{A0}emploi\u{A0}»", "refaites la diffusion"),
    (.inconsistentTable("emploi"), "le tableau «\u{A0}emploi\u{A0}»", "vérifiez ses données"),
    (.differentRows(domain: "région"), "du domaine «\u{A0}région\u{A0}»", "donnez-leur les mêmes"),
  ])
  func `is told in French with what to do`(error: DisclosureError, what: String, remedy: String) {
    let sentence = FailureSentence.french(error)
    #expect(sentence.contains(what))
    #expect(sentence.hasSuffix(remedy))
  }
}
