// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel

extension Instant {
  /// What the clocks of `zone` show, with their distance from UTC: `2017-07-05T14:30:00+02:00`.
  func iso(in zone: TimeZone) -> String {
    let (day, hour, minute, second) = clock(in: zone)
    let offset = zone.secondsFromGMT(for: date)
    let distance = Self.clock([abs(offset) / 3_600, abs(offset) / 60 % 60])
    return "\(day)T\(Self.clock([hour, minute, second]))\(offset < 0 ? "-" : "+")\(distance)"
  }

  private static func clock(_ numbers: [Int]) -> String {
    numbers.map { $0.padded(to: 2) }.joined(separator: ":")
  }
}
