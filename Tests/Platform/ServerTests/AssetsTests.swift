// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import HTTPTypes
import Hummingbird
import Markup
import Secrets
import Server
import SiteTesting
import Testing

@Suite struct `The files of the site` {
  @Test func `are served under a name that holds their digest, for ever`() async throws {
    try await Self.withAssets(["logo.svg": "<svg/>"]) { assets in
      let digest = Digest.text(of: Array("<svg/>".utf8)).prefix(16)
      let address = assets.address(of: "logo.svg").text
      #expect(address == "/fichiers/\(digest)-logo.svg")

      let answer = try await Self.browser(assets).get(address)
      #expect(answer.status == .ok)
      #expect(answer.text == "<svg/>")
      #expect(answer.headers[.contentType] == "image/svg+xml")
      #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
    }
  }

  @Test func `have another name when they change`() async throws {
    let first = try await Self.withAssets(["logo.svg": "<svg/>"]) { $0.address(of: "logo.svg") }
    let second = try await Self.withAssets(["logo.svg": "<svg />"]) { $0.address(of: "logo.svg") }
    #expect(first != second)
  }

  @Test func `are named by the sheets under the name they are served`() async throws {
    let files = ["essaim.css": "@font-face { src: url(\"asset:inter.woff2\") }", "fonts/inter.woff2": "f"]
    try await Self.withAssets(files) { assets in
      let sheet = try await Self.browser(assets).get(assets.address(of: "essaim.css").text)
      #expect(sheet.text == "@font-face { src: url(\"\(assets.address(of: "inter.woff2"))\") }")
      #expect(sheet.headers[.contentType] == "text/css; charset=utf-8")
    }
  }

  @Test func `are all there that a sheet names`() async throws {
    await #expect(throws: AssetsError.missing(file: "absent.woff2", namedBy: "essaim.css")) {
      try await Self.withAssets(["essaim.css": "url(asset:absent.woff2)"]) { _ in }
    }
  }

  @Test(arguments: ["logo.svg", "0000000000000000-logo.svg", "LICENSE", "..%2Fsecret.key"])
  func `are found under no other name`(name: String) async throws {
    try await Self.withAssets(["logo.svg": "<svg/>", "LICENSE": "…", "secret.key": "k"]) { assets in
      let answer = try await Self.browser(assets).get("/fichiers/" + name)
      #expect(answer.status == .notFound)
    }
  }

  @Test func `come from a folder that can be read`() {
    let folder = URL(filePath: "/nowhere/at/all")
    #expect(throws: AssetsError.unreadable(folder: folder.path)) { try Assets(folder: folder) }
  }

  private static func browser(_ assets: Assets) -> Browser {
    let router = Router(context: SiteContext.self)
    router.get("/fichiers/:file", use: assets.show)
    return Browser(router)
  }

  /// What `use` makes of the assets of a folder that holds `files` as long as it lasts.
  private static func withAssets<Result>(
    _ files: [String: String], _ use: (Assets) async throws -> Result
  ) async throws -> Result {
    let folder = URL.temporaryDirectory.appending(path: "essaim-assets-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, content) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(content.utf8).write(to: file)
    }
    return try await use(Assets(folder: folder))
  }
}
