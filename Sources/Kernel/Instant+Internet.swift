// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation

extension Instant {
  /// The moment as mail writes it, in UTC: `Wed, 05 Jul 2017 12:30:00 +0000` (RFC 5322, section 3.3).
  public var mailDate: String { internetDate + " +0000" }

  /// The moment as HTTP writes it: `Wed, 05 Jul 2017 12:30:00 GMT` (RFC 9110, section 5.6.7).
  public var httpDate: String { internetDate + " GMT" }

  private var internetDate: String {
    let (day, hour, minute, second) = clock(in: .gmt)
    let (year, month, number) = day.parts
    let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday - 1]
    let name = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]
    let time = [hour, minute, second].map { $0.padded(to: 2) }.joined(separator: ":")
    return "\(weekday), \(number.padded(to: 2)) \(name) \(year.padded(to: 4)) \(time)"
  }
}
