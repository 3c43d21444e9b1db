// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import Testing

@Suite struct `A day` {
  @Test func `is read and written in ISO 8601`() throws {
    let day = try #require(Day("2017-07-05"))
    #expect(day.description == "2017-07-05")
    #expect(day.weekday == 3)
    #expect(day.parts == (2017, 7, 5))
    #expect(day.number == 17_352)
  }

  @Test(arguments: [
    "2017-02-29", "2017-13-01", "2017-00-10", "2017-1-1", "17-01-01", "2017-01-01 ", "２０１７-01-01",
  ])
  func `is not read from`(text: String) { #expect(Day(text) == nil) }

  @Test func `follows the day before through every year from 1900 to 2100`() throws {
    var day = try #require(Day("1900-01-01"))
    while day.year < 2100 {
      let next = day.adding(days: 1)
      let (year, month, number) = next.parts
      #expect(Day(year: year, month: month, day: number) == next)
      #expect(next.weekday == day.weekday % 7 + 1)
      day = next
    }
  }
}

@Suite struct `A moment` {
  let paris = TimeZone(identifier: "Europe/Paris") ?? .gmt

  @Test func `of Paris knows the hour of summer`() throws {
    let moment = Instant(try #require(Day("2017-07-05")), hour: 14, minute: 30, in: paris)
    #expect(moment.iso == "2017-07-05T12:30:00Z")
    #expect(moment.httpDate == "Wed, 05 Jul 2017 12:30:00 GMT")
    #expect(moment.mailDate == "Wed, 05 Jul 2017 12:30:00 +0000")
    #expect(moment.clock(in: paris).hour == 14)
  }

  @Test func `exists once on each side of the change of hour`() throws {
    let winter = Instant(try #require(Day("2017-10-29")), hour: 12, in: paris)
    let summer = Instant(try #require(Day("2017-10-28")), hour: 12, in: paris)
    #expect(winter.milliseconds - summer.milliseconds == 25 * 3_600_000)
  }
}

@Suite struct `A period` {
  @Test func `of a year may have happened from its first day and surely by its last`() throws {
    let period = try #require(Period(year: 2012))
    let june = try #require(Day("2012-06-01"))
    #expect(period.mayHaveHappened(by: june))
    #expect(!period.surelyHappened(by: june))
    #expect(period.surelyHappened(by: try #require(Day("2012-12-31"))))
  }

  @Test func `never ends before it begins`() {
    #expect(Period(earliest: Day("2013-01-01"), latest: Day("2012-01-01")) == nil)
  }
}
