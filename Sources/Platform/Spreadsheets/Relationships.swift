// SPDX-License-Identifier: AGPL-3.0-or-later

import Foundation

/// The links from a part to others, by identifier.
struct Relationships: XMLContent {
  /// A link to a part of the archive.
  struct Relationship {
    var id: String
    var type: String
    var target: String

    /// Types are addresses under two roots, one for each edition of the norm; their last word tells.
    func isType(_ name: String) -> Bool { type.hasSuffix("/" + name) }
  }

  private var all: [Relationship] = []
  private let folder: String

  /// The links of the part of this path; those of the whole archive for the empty path.
  init(of part: String, in archive: PartArchive) throws(XLSXError) {
    let folders = part.split(separator: "/").dropLast()
    let folder = folders.joined(separator: "/")
    let name = part.split(separator: "/").last.map(String.init) ?? ""
    let path = (folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels"
    self = try XMLPart.read(path, of: archive, into: Relationships(folder: folder))
  }

  private init(folder: String) { self.folder = folder }

  subscript(id: String) -> Relationship? { all.first { $0.id == id } }

  /// The part that the first link of this type leads to.
  func first(ofType type: String) -> String? { all.first { $0.isType(type) }?.target }

  mutating func open(_ element: String, _ attributes: [String: String]) {
    guard element == "Relationship", attributes["TargetMode"] != "External",
      let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"]
    else { return }
    all.append(Relationship(id: id, type: type, target: resolved(target)))
  }

  mutating func add(_ text: String) {}

  mutating func close(_ element: String) {}

  /// A target from the folder of the part, or from the root when it begins with a slash.
  private func resolved(_ target: String) -> String {
    let path = target.hasPrefix("/") ? target : folder + "/" + target
    var steps: [Substring] = []
    for step in path.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    let joined = steps.joined(separator: "/")
    return joined.removingPercentEncoding ?? joined
  }
}
