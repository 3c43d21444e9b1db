// SPDX-License-Identifier: AGPL-3.0-or-later

import Foundation
import FoundationXML

/// Reads the XML of a part, without document type, entities of its own or references outside.
final class XMLPart<Content: XMLContent>: NSObject, XMLParserDelegate {
  private var content: Content
  private var failure: XLSXError?
  private var depth = 0
  private let path: String
  private let limits: XLSXLimits

  /// What `content` made of the part of this path.
  static func read(
    _ path: String, of archive: PartArchive, into content: Content
  ) throws(XLSXError) -> Content {
    let bytes = try archive.read(path)
    try refuseDeclarations(in: bytes, path: path)
    let reading = XMLPart(content, path: path, limits: archive.limits)
    // Given as a whole, more than 10 MB would run into a limit of libxml2; a stream is parsed in pieces.
    let parser = XMLParser(stream: InputStream(data: Data(bytes)))
    parser.shouldResolveExternalEntities = false
    parser.delegate = reading
    let isRead = parser.parse()
    if let failure = reading.failure { throw failure }
    guard isRead else { throw .damaged(part: path, reason: "XML, line \(parser.lineNumber)") }
    return reading.content
  }

  private init(_ content: Content, path: String, limits: XLSXLimits) {
    self.content = content
    self.path = path
    self.limits = limits
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    depth += 1
    guard depth <= limits.depth else {
      return stop(parser, .damaged(part: path, reason: "more than \(limits.depth) elements deep"))
    }
    let attributes = Dictionary(
      attributes.map { ($0.localName, $1) }, uniquingKeysWith: { first, _ in first })
    attempt(parser) { content throws(XLSXError) in try content.open(element.localName, attributes) }
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
  ) {
    depth -= 1
    attempt(parser) { content throws(XLSXError) in try content.close(element.localName) }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if failure == nil { content.add(text) }
  }

  func parser(_ parser: XMLParser, foundCDATA bytes: Data) {
    if failure == nil { content.add(String(decoding: bytes, as: UTF8.self)) }
  }

  private func attempt(_ parser: XMLParser, _ step: (inout Content) throws(XLSXError) -> Void) {
    guard failure == nil else { return }
    do throws(XLSXError) {
      try step(&content)
    } catch {
      stop(parser, error)
    }
  }

  private func stop(_ parser: XMLParser, _ error: XLSXError) {
    failure = failure ?? error
    parser.abortParsing()
  }

  /// A workbook declares no entity; a few nested ones would grow without bound. The bytes are searched, which
  /// takes UTF-8: other encodings, which would hide the declaration, are refused with it.
  private static func refuseDeclarations(in bytes: [UInt8], path: String) throws(XLSXError) {
    guard bytes.validText != nil, declaresUTF8(bytes) else {
      throw .damaged(part: path, reason: "not UTF-8")
    }
    guard Data(bytes).range(of: Data("<!DOCTYPE".utf8)) == nil else {
      throw .damaged(part: path, reason: "document type declaration")
    }
  }

  private static func declaresUTF8(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(200), as: UTF8.self)
    guard let start = head.range(of: "<?xml"),
      let end = head.range(of: "?>", range: start.upperBound..<head.endIndex)
    else { return true }
    let declaration = head[start.upperBound..<end.lowerBound].lowercased()
    return !declaration.contains("encoding") || declaration.contains("utf-8")
      || declaration.contains("us-ascii")
  }
}

extension String {
  /// The name without its namespace prefix.
  fileprivate var localName: String {
    guard let colon = utf8.lastIndex(of: UInt8(ascii: ":")) else { return self }
    return String(self[index(after: colon)...])
  }
}
