// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import Markup
import NIOCore

/// The name of a setting, in a file and, in capitals after `ESSAIM_`, in the environment.
enum SettingsKey: String, CaseIterable {
  case data
  case database
  case name
  case port
  case publicOrigin = "public_origin"
  case source = "source_url"
  case trustedProxies = "trusted_proxies"
  case zone

  /// The variable of the environment that overrides the file.
  var variable: String { "ESSAIM_" + rawValue.uppercased() }

  /// Puts `value` into `settings`; a relative folder starts from `folder`. Returns what is wrong with the value.
  func put(_ value: String, into settings: inout Settings, from folder: URL) -> String? {
    if value.isEmpty { return "cette valeur est vide\u{A0}; donnez-la, ou ôtez ce réglage" }
    switch self {
    case .data:
      settings.data = URL(fileURLWithPath: value, isDirectory: true, relativeTo: folder).absoluteURL
    case .database:
      guard let url = URLComponents(string: value), ["postgresql", "postgres"].contains(url.scheme) else {
        return
          "il faut l’adresse d’une base PostgreSQL, comme postgresql://essaim@localhost/essaim\u{A0}; "
          + "sans ce réglage, une base SQLite est tenue dans le dossier data"
      }
      guard url.password == nil else {
        return
          "un mot de passe ne s’écrit pas ici\u{A0}; mettez-le dans un fichier que l’adresse nomme\u{A0}: "
          + "postgresql://…?passfile=/chemin/du/fichier"
      }
      settings.database = value
    case .name:
      guard value.isOneLine, value.count <= 120 else {
        return "il faut un nom sur une ligne, de 120 caractères au plus"
      }
      settings.name = value
    case .port:
      guard let port = Int(value), Port.all.contains(port) else {
        return "\(value.quoted) n’est pas un port\u{A0}; donnez un nombre de 1 à 65535"
      }
      settings.port = port
    case .publicOrigin:
      guard Self.isOrigin(value) else {
        return
          "il faut une adresse sans chemin ni barre finale, comme https://observatoire.example\u{A0}; "
          + "\(value.quoted) n’en est pas une"
      }
      settings.publicOrigin = value
    case .source:
      guard value.hasPrefix("http"), let address = Address(external: value) else {
        return
          "il faut l’adresse d’une page ou d’un fichier, comme https://forge.example/essaim\u{A0}; "
          + "\(value.quoted) n’en est pas une"
      }
      settings.source = address
    case .trustedProxies:
      let texts = value.split { $0 == "," || $0.isWhitespace }.map(String.init)
      let addresses = texts.compactMap { try? SocketAddress(ipAddress: $0, port: 0) }
      guard !texts.isEmpty, addresses.count == texts.count else {
        return
          "il faut une ou plusieurs adresses IP séparées par des virgules, comme 127.0.0.1, ::1\u{A0}; "
          + "\(value.quoted) n’en est pas une liste"
      }
      settings.trustedProxies = addresses
    case .zone:
      guard let zone = TimeZone(identifier: value) else {
        return
          "le fuseau \(value.quoted) n’existe pas\u{A0}; donnez un nom comme Europe/Paris ou Indian/Reunion"
      }
      settings.zone = zone
    }
    return nil
  }

  private static func isOrigin(_ text: String) -> Bool {
    guard let url = URLComponents(string: text), let scheme = url.scheme, let host = url.host else {
      return false
    }
    guard ["http", "https"].contains(scheme), !host.isEmpty, url.port.map(Port.all.contains) ?? true else {
      return false
    }
    return text == scheme + "://" + host + (url.port.map { ":\($0)" } ?? "")
  }
}
