// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// How many seats may be asked for from one network, had or not: enough for a whole team in one office, too few
/// to empty a meeting, to send mail to strangers by it, or to try addresses on it.
enum RegistrationLimits {
  /// For one meeting, within a day.
  static let perMeeting = 20
  /// For all meetings, within an hour.
  static let perHour = 20
  /// An hour.
  static let hourSeconds = 3_600
  /// A day, after which nothing is known of the network.
  static let daySeconds = 86_400
}
