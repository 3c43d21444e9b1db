// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Markup
import NIOCore
import Testing

@testable import essaim

@Suite struct `The settings of an installation` {
  static func read(_ text: String, environment: [String: String] = [:]) throws -> (Settings, Scratch) {
    let place = try Scratch(["essaim.conf": text])
    let file = place.folder.appending(path: "essaim.conf").path
    return (try Settings.read(config: file, environment: environment), place)
  }

  @Test func `are those of their file`() throws {
    let (settings, place) = try Self.read(
      """
      # Un commentaire, puis une ligne vide.

        data =  registre\u{20}
      database=postgresql://essaim@localhost/essaim?passfile=/etc/essaim/secret
      name = Observatoire des tiers-lieux
      port = 8090\r
      public_origin = https://observatoire.example:8443
      source_url = https://forge.example/essaim
      trusted_proxies = 127.0.0.1, 2001:db8::1
      zone = Indian/Reunion
      """)
    #expect(settings.data.path == place.folder.appending(path: "registre").path)
    #expect(settings.database == "postgresql://essaim@localhost/essaim?passfile=/etc/essaim/secret")
    #expect(settings.name == "Observatoire des tiers-lieux")
    #expect(settings.port == 8090)
    #expect(settings.origin == "https://observatoire.example:8443")
    #expect(settings.isSecure)
    #expect(settings.source?.text == "https://forge.example/essaim")
    #expect(settings.trustedProxies.map(\.ipAddress) == ["127.0.0.1", "2001:db8::1"])
    #expect(settings.zone.identifier == "Indian/Reunion")
  }

  @Test func `are overridden by the environment, key by key`() throws {
    let (settings, _) = try Self.read(
      "data = registre\nport = 8090\nzone = Europe/Paris\n",
      environment: [
        "ESSAIM_DATA": "/srv/essaim", "ESSAIM_PORT": "9000", "ESSAIM_DATABASE": "postgres:///essaim",
        "ESSAIM_PUBLIC_ORIGIN": "http://ici.example",
      ])
    #expect(settings.data.path == "/srv/essaim")
    #expect(settings.port == 9000)
    #expect(settings.database == "postgres:///essaim")
    #expect(settings.origin == "http://ici.example")
    #expect(settings.zone.identifier == "Europe/Paris")
  }

  @Test func `say where the site is seen when nobody else does`() throws {
    let (settings, _) = try Self.read("port = 8090\n")
    #expect(settings.origin == "http://127.0.0.1:8090")
    #expect(!settings.isSecure)
  }

  @Test func `of a folder keep the database of that folder`() throws {
    let settings = try Settings.read(
      data: "ici",
      environment: ["ESSAIM_DATA": "la", "ESSAIM_DATABASE": "postgres:///essaim", "ESSAIM_PORT": "9000"])
    #expect(settings.data.lastPathComponent == "ici")
    #expect(settings.database == nil)
    #expect(settings.port == 9000)
  }

  @Test func `by default are those that essaim configuration writes`() async throws {
    let place = try Scratch()
    let written = try await BuiltProgram.built.run(["configuration"], in: place)
    #expect(written.status == 0)
    let (settings, folder) = try Self.read(written.output)
    var defaults = Settings()
    defaults.data = folder.folder.appending(path: "data", directoryHint: .isDirectory)
    #expect(settings == defaults)
    for key in SettingsKey.allCases {
      #expect(
        written.output.contains("\n\(key.rawValue) = ") || written.output.contains("\n# \(key.rawValue) = "))
    }
  }

  @Test func `written without their comment marks can be read too`() async throws {
    let written = try await BuiltProgram.built.run(["configuration"], in: Scratch())
    let all = written.output.replacing("# database = ", with: "database = ")
      .replacing("# public_origin = ", with: "public_origin = ")
      .replacing("# source_url = ", with: "source_url = ")
      .replacing("# trusted_proxies = ", with: "trusted_proxies = ")
    let (settings, _) = try Self.read(all)
    #expect(settings.isSecure)
    #expect(settings.database?.contains("passfile=") == true)
  }
}
