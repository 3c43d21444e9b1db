// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import HTTPTypes
import Kernel
import Persistence
import PersistenceTesting
import Site
import SiteTesting
import TestFiles
import Testing

@testable import Meetings

private let moment = Instant(milliseconds: 1_795_600_000_000)

@Suite struct `The file for calendars` {
  @Test func `of the meeting of 2017 is the golden one`() async throws {
    let world = try await World(.sqlite, at: moment)
    let words = MeetingWords(meeting: try await world.meeting(World.real), language: .french)
    try expectGolden(words.calendar(origin: "https://essaim.test").text, "rencontre-2017.ics")
  }

  @Test func `has lines of 75 bytes at most, ended by CRLF, cut between characters`() async throws {
    let world = try await World(
      .sqlite, at: moment, example: ["title": .text(String(repeating: "é", count: 300))])
    let words = MeetingWords(meeting: try await world.meeting(), language: .french)
    let bytes = Array(words.calendar(origin: "https://essaim.test").text.utf8)
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    #expect(lines.last?.isEmpty == true)
    for line in lines.dropLast() {
      #expect(line.last == UInt8(ascii: "\r"))
      #expect(line.count <= 76)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    let unfolded = String(decoding: bytes, as: UTF8.self).unicodeScalars.split(
      separator: "\r\n ".unicodeScalars)
    #expect(unfolded.joined().count > 300)
  }

  @Test func `escapes what has a meaning in it`() {
    #expect(CalendarFile.escaped("a,b;c\\d\ne\rf\u{0}") == "a\\,b\\;c\\\\d\\nef")
    #expect(Array(CalendarFile.escaped(",\u{301}").utf8) == Array("\\,\u{301}".utf8))
  }

  @Test(arguments: [
    ("2017-07-05", "DAYLIGHT", "20170326T020000"), ("2017-12-05", "STANDARD", "20171029T030000"),
  ])
  func `says which hour is in force in Paris`(day: String, kind: String, onset: String) throws {
    let zone = try #require(TimeZone(identifier: "Europe/Paris"))
    let lines = CalendarZone(zone, around: Instant(try #require(Day(day)), hour: 14, in: zone)).lines
    #expect(lines.prefix(4) == ["BEGIN:VTIMEZONE", "TZID:Europe/Paris", "BEGIN:\(kind)", "DTSTART:\(onset)"])
    #expect(lines.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"))
    #expect(lines.contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"))
    #expect(lines.filter { $0 == "TZOFFSETTO:+0200" }.count == 1)
  }

  @Test func `gives a zone that never changes one rule`() throws {
    let zone = try #require(TimeZone(identifier: "Indian/Reunion"))
    #expect(
      CalendarZone(zone, around: moment).lines == [
        "BEGIN:VTIMEZONE", "TZID:Indian/Reunion", "BEGIN:STANDARD", "DTSTART:19700101T000000",
        "TZOFFSETFROM:+0400", "TZOFFSETTO:+0400", "END:STANDARD", "END:VTIMEZONE",
      ])
  }

  @Test func `keeps its UID when the meeting changes, with a higher sequence`() async throws {
    let world = try await World(.sqlite, at: moment)
    _ = try await MeetingsLoading(store: world.store).load(
      World.file(["start": "13:00"]), at: moment.adding(seconds: 60))
    let answer = try await world.browser.get("/rencontres/\(World.example).ics")
    #expect(answer.headers[.contentType] == "text/calendar; charset=utf-8; method=PUBLISH")
    #expect(answer.text.contains("\r\nUID:rencontre-d-exemple@essaim.test\r\n"))
    #expect(answer.text.contains("\r\nSEQUENCE:1\r\n"))
    #expect(answer.text.contains("T130000\r\n"))
    #expect(answer.text.replacing("\r\n ", with: "").contains("(rencontre fictive)"))
  }

  @Test func `of a meeting that nobody knows is not found`() async throws {
    let world = try await World(.sqlite)
    #expect(try await world.browser.get("/rencontres/nulle.ics").status == .notFound)
  }
}
