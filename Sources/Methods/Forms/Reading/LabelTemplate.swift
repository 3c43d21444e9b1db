// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel

/// A label where `${name}` stands for an answer.
struct LabelTemplate {
  private var parts: [(text: String, isReference: Bool)] = []

  init(_ source: String) {
    var rest = Substring(source)
    while let start = rest.range(of: "${"), let end = rest[start.upperBound...].firstIndex(of: "}") {
      parts.append((String(rest[..<start.lowerBound]), false))
      parts.append((String(rest[start.upperBound..<end]).trimmed, true))
      rest = rest[rest.index(after: end)...]
    }
    parts.append((String(rest), false))
  }

  /// The names of the questions shown.
  var references: [String] { parts.filter(\.isReference).map(\.text) }

  /// The label where each reference is replaced.
  func filled(_ value: (String) -> String) -> String {
    parts.map { $0.isReference ? value($0.text) : $0.text }.joined()
  }
}
