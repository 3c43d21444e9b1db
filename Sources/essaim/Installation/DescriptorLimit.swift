// SPDX-License-Identifier: AGPL-3.0-or-later
import Glibc

/// How many files and connections the system lets the program hold at once.
enum DescriptorLimit {
  /// What the program keeps for its database, its files and its threads.
  private static let kept = 128
  /// More visitors than this at once wait for their turn, whatever the system allows.
  private static let mostConnections = 4_096

  /// Asks for as many as the system gives, and returns how many connections may be open at once: a program
  /// that runs out of descriptors does not slow down, it dies.
  static func raisedForConnections() -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return kept }
    let soft = limit.rlim_cur
    limit.rlim_cur = limit.rlim_max
    if setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) != 0 { limit.rlim_cur = soft }
    let descriptors = Int(clamping: limit.rlim_cur)
    return min(max(descriptors - kept, 16), mostConnections)
  }
}
