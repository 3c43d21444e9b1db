// SPDX-License-Identifier: AGPL-3.0-or-later
import Sampling
import Testing

@testable import essaim

@Suite struct `A draw that fails where no file can be pointed at` {
  @Test(arguments: [
    (DrawError.unknownStratum("fusion"), ["sizes.fusion", "aucune unité", "corrigez son nom"]),
    (
      .sizeTooLarge(stratum: "consolidé", size: 18, population: 12),
      ["sizes.consolidé", "18 unités sont demandées", "en compte 12"]
    ),
    (.nobodyDrawn(stratum: "émergence"), ["sizes.émergence", "demandez une unité au moins"]),
    (.doubledReference("FIC-001"), ["«\u{A0}FIC-001\u{A0}»", "chaque unité a la sienne"]),
    (.emptyReference(row: 4), ["unité 4", "donnez-lui-en une"]),
    (.doubledColumn("code"), ["(code)", "renommez l’une des deux"]),
  ]) func `is told in French, with what to do`(error: DrawError, says: [String]) {
    let sentence = FailureSentence.french(error)
    for words in says { #expect(sentence.contains(words), "\(sentence)") }
  }
}
