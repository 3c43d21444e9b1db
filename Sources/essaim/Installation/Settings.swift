// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Markup
import NIOCore

/// What an administrator decides of an installation.
struct Settings: Hashable, Sendable {
  /// What the observatory is called; nil for the name that the texts give it.
  var name: String?
  /// The folder of the database, the key and the outgoing mail.
  var data = URL(fileURLWithPath: "data", isDirectory: true)
  /// The address of a PostgreSQL server; nil keeps a SQLite file in `data`.
  var database: String?
  /// The port to listen on, on this machine alone.
  var port = 8080
  /// Where the site is seen from outside, without a slash at the end, when another server stands before it.
  var publicOrigin: String?
  /// The servers before the site that are believed when they say whom they pass on.
  var trustedProxies: [SocketAddress] = []
  /// Where the source code of the version that is served is found.
  var source: Address?
  /// The zone of the times that people are shown.
  var zone = TimeZone(identifier: "Europe/Paris") ?? .gmt

  /// Where the site is seen from outside, without a slash at the end.
  var origin: String { publicOrigin ?? "http://127.0.0.1:\(port)" }

  /// Whether browsers come by HTTPS, so that cookies and policy may ask for it.
  var isSecure: Bool { origin.hasPrefix("https://") }
}
