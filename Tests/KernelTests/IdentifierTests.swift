// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import Testing

@Suite struct `An identifier` {
  @Test func `is a UUID of version 7`() {
    let id = ID<Self>(at: Instant(milliseconds: 1_499_257_800_000))
    #expect(UUID(uuidString: id.text) != nil)
    #expect(id.text.utf8.count == 36)
    #expect(Array(id.text)[14] == "7")
    #expect("89ab".contains(Array(id.text)[19]))
    #expect(id.text.hasPrefix("015d1310-3040") || id.text.hasPrefix("015d"))
  }

  @Test func `made later sorts later`() {
    let moments = (0..<1000).map { Instant(milliseconds: 1_499_257_800_000 + $0 * 7) }
    let ids = moments.map { ID<Self>(at: $0) }
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: [
    "", "015d", "015d1310-3040-7000-8000-00000000000g", "015d1310+3040-7000-8000-000000000000",
  ])
  func `is not read from`(text: String) { #expect(ID<Self>(text) == nil) }

  @Test func `is read in any case and written in lower case`() {
    let id = ID<Self>("015D1310-3040-7000-8000-00000000000A")
    #expect(id?.text == "015d1310-3040-7000-8000-00000000000a")
  }
}
