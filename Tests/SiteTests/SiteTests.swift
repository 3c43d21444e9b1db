// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Markup
import Site
import Testing

@Suite struct `The texts of the site` {
  @Test(arguments: Language.allCases)
  func `are all there, and none is without use`(language: Language) {
    #expect(SiteText.catalog.keys(in: language) == Set(SiteText.allCases.map(\.rawValue)))
    #expect(FormText.catalog.keys(in: language) == Set(FormText.allCases.map(\.rawValue)))
  }

  @Test func `choose the plural from two on and fill in what they name`() {
    let french = Language.french
    #expect(french(SiteText.problems, count: 1) == "Un point est à compléter ou à corriger")
    #expect(
      french(SiteText.problems, count: 1_200) == "1\u{202F}200\u{A0}points sont à compléter ou à corriger")
    #expect(french(SiteText.unexpectedAdvice, ["reference": "{n}7F3A"]).contains("équipe\u{A0}: {n}7F3A."))
  }
}

@Suite struct `The French language` {
  let french = Language.french

  @Test func `writes numbers with a comma and narrow spaces`() {
    #expect(french.number(1_234_567) == "1\u{202F}234\u{202F}567")
    #expect(french.number(-160) == "−160")
    #expect(french.decimal(1234.56, digits: 1) == "1\u{202F}234,6")
    #expect(french.decimal(-0.04, digits: 1) == "0,0")
    #expect(french.percent(0.789) == "79\u{A0}%")
  }

  @Test func `writes days and times in letters`() throws {
    let day = try #require(Day("2017-07-05"))
    #expect(french.dayWithName(day) == "mercredi 5\u{A0}juillet\u{A0}2017")
    #expect(french.day(try #require(Day("2017-06-01"))) == "1er\u{A0}juin\u{A0}2017")
    #expect(french.dayAndMonth(day) == "5\u{A0}juillet")
    #expect(french.time(hour: 14, minute: 5) == "14\u{A0}h\u{A0}05")
    #expect(french.time(hour: 17, minute: 0) == "17\u{A0}h")
  }

  @Test func `says what is known of a date and no more`() throws {
    let first = try #require(Day("2013-01-01"))
    let last = try #require(Day("2014-12-31"))
    #expect(french.period(try #require(Period(year: 2012))) == "en 2012")
    #expect(french.period(try #require(Period(earliest: first, latest: last))) == "entre 2013 et 2014")
    #expect(french.period(try #require(Period(earliest: nil, latest: last))) == "en 2014 ou avant")
    #expect(french.period(try #require(Period(earliest: nil, latest: nil))) == nil)
  }
}
