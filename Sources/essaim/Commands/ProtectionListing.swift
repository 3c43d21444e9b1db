// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Kernel
import Site

/// The cells of a table as they may be published, a line for each.
struct ProtectionListing {
  private let table: ProtectionCase
  private let answer: ProtectionAnswer
  private let dimensions: [String]

  /// The listing of `table`, whose dimensions are those of the key `dimensions` of its file.
  init(_ table: ProtectionCase, _ answer: ProtectionAnswer, names dimensions: JSON?) {
    self.table = table
    self.answer = answer
    let given = dimensions?.list?.map { $0["name"]?.text ?? "" } ?? []
    let count = table.cells.map(\.keys.count).max() ?? 0
    self.dimensions = (0..<count).map { place in
      given.indices.contains(place) && !given[place].isEmpty ? given[place] : "dimension \(place + 1)"
    }
  }

  /// The whole, in French.
  var text: String {
    let id = table.id.printable()
    guard case .protected(let hidden) = answer else {
      return "\(id)\u{A0}: aucune façon de masquer ne protège ce tableau\u{A0}; ne le publiez pas.\n"
    }
    let unsafe = table.unsafeCells
    var lines = [["n°"] + dimensions + table.published.map(Self.title) + ["diffusion"]]
    for (place, cell) in table.cells.enumerated() {
      let isHidden = hidden.contains(place)
      let shown = table.published.map { isHidden ? "masqué" : cell.number($0).inFrench }
      let word = unsafe.contains(place) ? "secret primaire" : isHidden ? "secret secondaire" : "publiée"
      let keys = dimensions.indices.map { cell.keys.indices.contains($0) ? cell.keys[$0] : "" }
      lines.append([String(place)] + keys.map { $0 == "T" ? "Total" : $0 } + shown + [word])
    }
    let summary =
      "\(id)\u{A0}: \(table.cells.count) cellules, \(hidden.count) masquées, "
      + "dont \(hidden.count - unsafe.count) pour protéger les autres"
    return Self.aligned(lines, numbers: [0] + table.published.indices.map { $0 + 1 + dimensions.count })
      + "\n" + summary + "\n"
  }

  private static func title(of measure: ProtectionCase.Measure) -> String {
    switch measure {
    case .value: "valeur"
    case .frequency: "effectif"
    }
  }

  /// The lines in columns as wide as they need; those of `numbers` are set to the right.
  private static func aligned(_ lines: [[String]], numbers: [Int]) -> String {
    let lines = lines.map { $0.map { $0.printable() } }
    guard let first = lines.first else { return "" }
    let widths = first.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { line in
      let cells = line.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - line[column].count)
        return numbers.contains(column) ? space + line[column] : line[column] + space
      }
      return cells.joined(separator: "  ").replacing(/\ +$/, with: "") + "\n"
    }.joined()
  }
}

extension Double {
  /// The number with a narrow space between thousands and a decimal comma.
  fileprivate var inFrench: String {
    let digits = JSON.number(self).canonical.split(separator: ".", maxSplits: 1).map(String.init)
    let whole = digits.first.flatMap { Int($0) }.map { Language.french.number($0) } ?? digits.first ?? ""
    return digits.count > 1 ? whole + "," + digits[1] : whole
  }
}
