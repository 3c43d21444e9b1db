// SPDX-License-Identifier: AGPL-3.0-or-later
@_spi(Archive) import Confidentiality
import Kernel
import Testing

// That a figure cannot be released without review is held by the compiler: `ReleasedCell`, `ReleasedFigure`
// and `ReviewedTable` have no public initializer, so `ReleasedCell(key:origin:content:)` does not compile
// here, where the module is imported without `@testable`.
@Suite struct `A released cell` {
  @Test func `is kept and read again without change`() throws {
    let table = try #require(
      try DisclosureReview().reviewed([.shares([(5, 10), (1, 9), (4, 9)])]).first)
    let others = [
      try ReleasedCell.archived("pôles", estimate: 0.79, respondents: 24, source: "RECMA (2017)"),
      try ReleasedCell.publicCount("pôles", count: 86, definition: "reconnus ou financés au 1er janvier"),
    ]
    for cell in table.rows + [table.total] + others {
      let kept = try JSON(parsing: cell.json.canonical.utf8)
      #expect(try ReleasedCell(json: kept) == cell)
    }
  }

  @Test func `writes nothing of a figure that is hidden`() throws {
    let table = try DisclosureReview().reviewed([.shares([(5, 10), (1, 9), (4, 9)])])[0]
    #expect(
      table.rows[1].json.canonical
        == #"{"hidden":"small-part","key":"ligne 1","origin":"reviewed","respondents":9}"#)
  }

  @Test func `names the source of what others published`() {
    #expect(throws: DisclosureError.unnamedOrigin("a")) {
      try ReleasedCell.archived("a", estimate: 1, source: "  ")
    }
    #expect(throws: DisclosureError.unnamedOrigin("b")) {
      try ReleasedCell.publicCount("b", count: 1, definition: "")
    }
  }

  @Test(arguments: [
    #"{}"#, #"{"key":"a","origin":"reviewed","respondents":3}"#,
    #"{"key":"a","origin":"other","estimate":1,"respondents":3}"#,
    #"{"key":"a","origin":"archived","estimate":1,"respondents":3}"#,
    #"{"key":"a","origin":"reviewed","hidden":"secondary","estimate":1,"respondents":null}"#,
    #"{"key":"a","origin":"reviewed","hidden":"whim","respondents":null}"#,
    #"{"key":"a","origin":"reviewed","estimate":1,"respondents":"many"}"#,
    #"{"key":"a","origin":"reviewed","estimate":"1","respondents":3}"#,
    #"{"key":"a","origin":"reviewed","estimate":1,"low":"0","high":2,"respondents":3}"#,
    #"{"key":"a","origin":"reviewed","estimate":1,"low":0,"high":[2],"respondents":3}"#,
    #"{"key":"a","origin":"reviewed","estimate":1,"respondents":3,"rounded_to":"5"}"#,
    #"{"key":"a","origin":"reviewed","estimate":1,"respondents":3,"numerator":{"below":"3"}}"#,
  ])
  func `is not read from something else`(text: String) throws {
    let json = try JSON(parsing: text.utf8)
    #expect(throws: DisclosureError.unreadableCell(json.canonical)) { try ReleasedCell(json: json) }
  }
}
