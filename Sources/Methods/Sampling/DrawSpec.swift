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
    let spec = JSONNode<DrawError>(json)
    try spec.check(known: ["seed", "frame", "reference", "strata", "sizes"])
    seed = try spec.required("seed").filledText()
    frame = try spec.required("frame").filledText()
    reference = try spec.required("reference").filledText()
    let columns = try spec.required("strata")
    guard let elements = columns.elements, !elements.isEmpty else {
      throw .wrongValue(path: columns.path, expected: .texts)
    }
    strata = try columns.texts()
    let sizes = try spec.required("sizes")
    var read: [String: StratifiedDraw.Size] = [:]
    for stratum in try sizes.object().keys.sorted() { read[stratum] = try .init(sizes[stratum]) }
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
