// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel

/// A meeting as a file for calendars.
///
/// Its UID stays the same and its SEQUENCE grows when the announcement changes, so that a calendar that has the
/// meeting moves it instead of showing it twice.
/// - Source: RFC 5545.
struct CalendarFile {
  let meeting: Meeting
  /// What the calendar shows as the name of the meeting.
  let summary: String
  /// What is said of it, lines ended by `\n`.
  let description: String
  /// The address of its page.
  let url: String
  /// The name of the site, which completes the UID.
  let domain: String

  /// The file: lines of at most 75 bytes, ended by CRLF.
  var text: String {
    let zone = CalendarZone(meeting.zone, around: meeting.startsAt)
    let lines =
      [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Essaim//Rencontres//FR", "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
      ] + zone.lines + [
        "BEGIN:VEVENT",
        "UID:\(Self.escaped("\(meeting.slug)@\(domain)"))",
        "DTSTAMP:\(Self.stamp(meeting.updatedAt, in: .gmt))Z",
        "LAST-MODIFIED:\(Self.stamp(meeting.updatedAt, in: .gmt))Z",
        "SEQUENCE:\(meeting.sequence)",
        "DTSTART;TZID=\(meeting.zone.identifier):\(Self.stamp(meeting.startsAt, in: meeting.zone))",
        "DTEND;TZID=\(meeting.zone.identifier):\(Self.stamp(meeting.endsAt, in: meeting.zone))",
        "SUMMARY:\(Self.escaped(summary))",
        "LOCATION:\(Self.escaped(meeting.venue.lines.joined(separator: ", ")))",
        "DESCRIPTION:\(Self.escaped(description))",
        "URL:\(url)",
        "STATUS:CONFIRMED",
        "END:VEVENT", "END:VCALENDAR",
      ]
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  /// What the clocks of `zone` show: `20170705T143000`.
  static func stamp(_ moment: Instant, in zone: TimeZone) -> String {
    let (day, hour, minute, second) = moment.clock(in: zone)
    let time = [hour, minute, second].map { $0.padded(to: 2) }.joined()
    return "\(day)".filter { $0 != "-" } + "T" + time
  }

  /// The text as a value of type TEXT. It works on bytes: a comma with an accent on it is still a comma.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case 0..<0x20, 0x7F: continue
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The line cut into pieces of at most 75 bytes, between characters of UTF-8; each but the first begins with
  /// a space.
  static func folded(_ line: String) -> String {
    var bytes: [UInt8] = []
    var room = 75
    for scalar in line.unicodeScalars {
      let piece = Array(String(scalar).utf8)
      if piece.count > room {
        bytes += "\r\n ".utf8
        room = 74
      }
      bytes += piece
      room -= piece.count
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
