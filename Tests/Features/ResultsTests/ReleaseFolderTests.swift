// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Secrets
import Site
import SiteTesting
import Testing

@testable import Results

@Suite struct `The folder of a release` {
  private static func files(named name: String? = nil) throws -> [String: String] {
    let draft = try Samples.draft(Samples.plan([Samples.share, Samples.mean]))
    let now = Instant(milliseconds: 1_499_263_200_000)
    let release = Release(
      id: ID(at: now), version: 2, content: draft.content, canonical: draft.canonical, sha256: draft.sha256,
      releasedAt: now, opensAt: nil, note: "Une réponse corrigée.", status: .released)
    let files = ReleaseFolder(release, in: try .testing(name: name), language: .french).files
    #expect(files.map(\.path) == files.map(\.path).sorted())
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  @Test func `has a page, a table, a picture, data and a plan by figure, and the whole release`() throws {
    let files = try Self.files()
    for slug in ["budget-propre", "membres"] {
      for end in [".html", ".csv", ".svg", ".json", ".plan.json"] { #expect(files[slug + end] != nil) }
    }
    #expect(files["methode.html"]?.contains("Empreinte SHA-256 des réponses") == true)
    let release = try #require(files["release.json"])
    let index = try #require(files["index.html"])
    #expect(index.contains(Digest.text(of: Array(release.utf8))))
    #expect(index.contains("Données fictives"))
    #expect(!files.keys.contains(AnswersFile.name))
  }

  @Test func `asks nothing of a server: every link leads to a file of the folder`() throws {
    let files = try Self.files()
    for (path, text) in files where path.hasSuffix(".html") {
      let links = text.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.1) }
      #expect(links.contains("./index.html") && links.contains("./methode.html"))
      for link in links where !link.hasPrefix("#") {
        let file = link.hasPrefix("./") ? String(link.dropFirst(2)) : link
        #expect(files[String(file.prefix { $0 != "#" })] != nil, "\(path): \(link)")
      }
    }
    let sheet = try #require(files["style/essaim.css"])
    let fonts = sheet.matches(of: /url\("([^"]*)"\)/).map { String($0.1) }
    #expect(!fonts.isEmpty)
    for font in fonts { #expect(files["style/" + font] != nil, "\(font)") }
  }

  @Test func `is cited under the name of its observatory`() throws {
    let files = try Self.files(named: "Observatoire des tiers-lieux")
    let page = try #require(files["membres.html"])
    #expect(page.contains("<b>Observatoire des tiers-lieux</b>"))
    #expect(page.contains("<p class=\"citation\">Observatoire des tiers-lieux, «\u{A0}Mesure membres"))
  }

  @Test func `has the same bytes every time`() throws {
    #expect(try Self.files() == Self.files())
  }
}
