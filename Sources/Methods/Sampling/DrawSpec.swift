// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// The description of a draw, as a file holds it.
///
///     {"seed": "2026", "frame": "frame.csv", "reference": "code", "strata": ["area", "size"],
///      "sizes": {"nord × grand": "all", "nord × petit": 12}}
///
/// A stratum is named by the values of its columns, in their order, joined by " × ".
public struct DrawSpec: Hashable, Sendable {
  /// What the permanent random numbers come from, beside the references.
  public let seed: String
  /// The name of the file that holds the frame.
  public let frame: String
  /// The column of the references.
  public let reference: String
  /// The columns whose crossing makes the strata.
  public let strata: [String]
  /// The units to draw in each stratum.
  public let sizes: [String: StratifiedDraw.Size]

  /// What stands between the values in the name of a stratum.
  public static let separator = " × "
  /// The names of the columns of a result.
  public static let resultHeader = ["reference", "stratum", "N", "n", "prn", "selected"]

  /// The description that `json` holds.
  ///
  /// - Throws: `DrawError` that names the key.
  public init(_ json: JSON) throws(DrawError) {
    guard let members = json.object else { throw .wrongValue(key: "", expected: "object") }
    let known: Set = ["seed", "frame", "reference", "strata", "sizes"]
    if let key = members.keys.sorted().first(where: { !known.contains($0) }) { throw .unknownKey(key) }
    func value(_ key: String) throws(DrawError) -> JSON {
      guard let value = members[key] else { throw .missingKey(key) }
      return value
    }
    func text(_ key: String) throws(DrawError) -> String {
      guard let text = try value(key).text, !text.isEmpty else {
        throw .wrongValue(key: key, expected: "text")
      }
      return text
    }
    seed = try text("seed")
    frame = try text("frame")
    reference = try text("reference")
    let names = try value("strata").list?.compactMap(\.text) ?? []
    guard !names.isEmpty, try value("strata").list?.count == names.count else {
      throw .wrongValue(key: "strata", expected: "list of texts")
    }
    strata = names
    guard let sizes = try value("sizes").object else { throw .wrongValue(key: "sizes", expected: "object") }
    var read: [String: StratifiedDraw.Size] = [:]
    for (stratum, size) in sizes.sorted(by: { $0.key < $1.key }) {
      if let count = size.integer, count >= 0 {
        read[stratum] = .count(count)
      } else if size.text == "all" {
        read[stratum] = .all
      } else {
        throw .wrongValue(key: "sizes.\(stratum)", expected: "whole number or \"all\"")
      }
    }
    self.sizes = read
  }

  /// The draw from a frame read as a header and its records.
  ///
  /// - Throws: `DrawError` when a column is absent or doubled, or the draw is refused.
  public func draw(
    header: [String], records: [[String]], hash: ([UInt8]) -> [UInt8]
  ) throws(DrawError) -> StratifiedDraw {
    let referencePlace = try place(of: reference, key: "reference", in: header)
    var stratumPlaces: [Int] = []
    for name in strata { stratumPlaces.append(try place(of: name, key: "strata", in: header)) }
    var units: [StratifiedDraw.Unit] = []
    for (row, record) in records.enumerated() {
      guard record.count == header.count else {
        throw .wrongFieldCount(row: row + 1, expected: header.count, found: record.count)
      }
      let values = stratumPlaces.map { record[$0] }
      if values.contains("") { throw .emptyStratum(row: row + 1) }
      units.append(
        .init(reference: record[referencePlace], stratum: values.joined(separator: Self.separator)))
    }
    return try StratifiedDraw(frame: units, sizes: sizes, seed: seed, hash: hash)
  }

  /// The rows of the result, in the order of the frame, under `resultHeader`; selected is 1 or 0.
  public func resultRows(
    header: [String], records: [[String]], hash: ([UInt8]) -> [UInt8]
  ) throws(DrawError) -> [[String]] {
    try draw(header: header, records: records, hash: hash).outcomes.map {
      [
        $0.unit.reference, $0.unit.stratum, String($0.population), String($0.size), $0.number.decimal,
        $0.isSelected ? "1" : "0",
      ]
    }
  }

  private func place(of column: String, key: String, in header: [String]) throws(DrawError) -> Int {
    guard let place = header.firstIndex(of: column) else { throw .unknownColumn(key: key, column: column) }
    if header.lastIndex(of: column) != place { throw .doubledColumn(column) }
    return place
  }
}
