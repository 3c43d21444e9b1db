// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation

/// What an administrator decides of an installation.
struct Settings: Sendable {
  /// The folder of the database, the key and the outgoing mail.
  var data = URL(fileURLWithPath: "data", isDirectory: true)
  /// The address of a PostgreSQL server; nil keeps a SQLite file in `data`.
  var database: String?
  /// Where the site is seen from outside, without a slash at the end.
  var origin = "http://127.0.0.1:8080"
  /// The port to listen on.
  var port = 8080
  /// The zone of the times that people are shown.
  var zone: TimeZone

  /// Whether browsers come by HTTPS, so that cookies and policy may ask for it.
  var isSecure: Bool { origin.hasPrefix("https://") }

  /// The settings of an embedded installation in `data`.
  init(data: URL? = nil, port: Int = 8080) {
    if let data { self.data = data }
    self.port = port
    origin = "http://127.0.0.1:\(port)"
    zone = TimeZone(identifier: "Europe/Paris") ?? .gmt
  }
}
