// SPDX-License-Identifier: AGPL-3.0-or-later
import ArgumentParser

/// The ports to listen on.
enum Port {
  static let all = 1...65_535

  /// Refuses what is not a port.
  static func validate(_ port: Int) throws {
    guard all.contains(port) else { throw ValidationError("--port\u{A0}: donnez un nombre de 1 à 65535") }
  }
}
