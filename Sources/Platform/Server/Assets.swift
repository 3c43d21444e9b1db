// SPDX-License-Identifier: AGPL-3.0-or-later
public import Foundation
import HTTPTypes
public import Hummingbird
public import Markup
import NIOCore
import Secrets

/// Why the files of the site cannot be served.
public enum AssetsError: Error, Hashable, Sendable {
  /// The folder cannot be read.
  case unreadable(folder: String)
  /// A stylesheet names a file that is not there.
  case missing(file: String, namedBy: String)
}

/// The style, fonts and drawings of the site, each served under a name that holds its digest, for ever.
public struct Assets: Sendable {
  private struct Asset {
    let address: Address
    let type: String
    let bytes: ByteBuffer
  }

  private let byName: [String: Asset]
  private let byDigestName: [String: Asset]

  /// Reads every file of `folder`. In stylesheets, `asset:NAME` becomes the address of that file.
  public init(folder: URL) throws(AssetsError) {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder.path) else {
      throw .unreadable(folder: folder.path)
    }
    var assets: [String: Asset] = [:]
    // Stylesheets last: they name the others.
    for name in names.sorted(by: { ($0.hasSuffix(".css") ? 1 : 0, $0) < ($1.hasSuffix(".css") ? 1 : 0, $1) })
    {
      guard let type = Self.type(of: name) else { continue }
      guard let content = FileManager.default.contents(atPath: folder.appending(path: name).path) else {
        throw .unreadable(folder: name)
      }
      var bytes = Array(content)
      if name.hasSuffix(".css") { bytes = try Self.resolved(bytes, of: name, among: assets) }
      let file = name.split(separator: "/").last.map(String.init) ?? name
      let digest = String(Digest.text(of: bytes).prefix(16))
      assets[file] = Asset(
        address: Address(path: "fichiers", digest + "-" + file), type: type, bytes: ByteBuffer(bytes: bytes))
    }
    byName = assets
    byDigestName = Dictionary(
      assets.values.map { ($0.address.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The address of the file called `name`; the program ships it.
  public func address(of name: String) -> Address {
    guard let asset = byName[name] else { preconditionFailure("the site ships no file \(name)") }
    return asset.address
  }

  /// The bytes of the file called `name`; the program ships it.
  public func bytes(of name: String) -> [UInt8] {
    guard let asset = byName[name] else { preconditionFailure("the site ships no file \(name)") }
    return Array(asset.bytes.readableBytesView)
  }

  /// The names of the files that end so, sorted.
  public func names(endingWith end: String) -> [String] {
    byName.keys.filter { $0.hasSuffix(end) }.sorted()
  }

  /// Answers a file by its address, or 404.
  @Sendable public func show(_ request: Request, context: some RequestContext) async throws -> Response {
    guard let asset = byDigestName[request.uri.path] else { throw HTTPError(.notFound) }
    return Response(
      status: .ok,
      headers: [.contentType: asset.type, .cacheControl: "public, max-age=31536000, immutable"],
      body: .init(byteBuffer: asset.bytes))
  }

  private static func type(of name: String) -> String? {
    switch name.split(separator: ".").last {
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    case "woff2": "font/woff2"
    case "png": "image/png"
    default: nil
    }
  }

  private static func resolved(
    _ bytes: [UInt8], of name: String, among assets: [String: Asset]
  ) throws(AssetsError) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    var output = ""
    var rest = text[...]
    while let mark = rest.range(of: "asset:") {
      output += rest[..<mark.lowerBound]
      let file = rest[mark.upperBound...].prefix { !"\"')".contains($0) }
      guard let asset = assets[String(file)] else { throw .missing(file: String(file), namedBy: name) }
      output += asset.address.text
      rest = rest[file.endIndex...]
    }
    return Array((output + rest).utf8)
  }
}
