// SPDX-License-Identifier: AGPL-3.0-or-later

/// Writes a CSV file as RFC 4180 says: UTF-8, lines ended by CR LF, quotes where needed.
public struct CSVWriter {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private let separator: UInt8
  private let guardsFormulas: Bool

  /// A writer. When it guards formulas, what a spreadsheet would run gets an apostrophe in front: a text that
  /// begins with `=`, `+`, `-`, `@`, as wide as they may be, a tab or a CR; and the same after what a
  /// spreadsheet set otherwise takes for the end of a cell. Numbers are left as they are.
  public init(separator: Character = ",", guardingFormulas: Bool = true) {
    guard let ascii = separator.asciiValue else {
      preconditionFailure("a CSV separator is an ASCII character")
    }
    self.separator = ascii
    guardsFormulas = guardingFormulas
  }

  /// A file of these records for programs: what a spreadsheet would run is left as it is.
  public static func bytes(_ records: [[String]]) -> [UInt8] {
    var writer = CSVWriter(guardingFormulas: false)
    for record in records { writer.write(record) }
    return writer.bytes
  }

  /// Adds a record.
  public mutating func write(_ fields: [CSVField]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(separator) }
      append(field, isAlone: fields.count == 1)
    }
    bytes += [.carriageReturn, .lineFeed]
  }

  /// Adds a record of texts.
  public mutating func write(_ texts: [String]) { write(texts.map(CSVField.text)) }

  /// Works on bytes: a quote followed by a combining accent is another Character, still a quote to readers.
  private mutating func append(_ field: CSVField, isAlone: Bool) {
    var text = Array(field.written.utf8)
    if guardsFormulas, field.isText { text = Self.guarded(text) }
    guard needsQuotes(text, isAlone: isAlone) else {
      bytes += text
      return
    }
    bytes.append(.quote)
    for byte in text {
      if byte == .quote { bytes.append(.quote) }
      bytes.append(byte)
    }
    bytes.append(.quote)
  }

  /// An empty field alone would read as a blank line, and a leading U+FEFF as a byte order mark.
  private func needsQuotes(_ text: [UInt8], isAlone: Bool) -> Bool {
    (isAlone && text.isEmpty) || text.starts(with: [0xEF, 0xBB, 0xBF])
      || text.contains { $0 == separator || $0 == .quote || $0.endsLine }
  }

  private static func guarded(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    for (place, byte) in text.enumerated() {
      let isStart = place == 0 || cellEnds.contains(text[place - 1])
      if isStart, startsFormula(text[place...], isFirst: place == 0) { output.append(UInt8(ascii: "'")) }
      output.append(byte)
    }
    return output
  }

  private static func startsFormula(_ text: ArraySlice<UInt8>, isFirst: Bool) -> Bool {
    // A quote may open a cell, and a spreadsheet passes over it.
    let content = isFirst ? text : text.drop { $0 == .quote }
    return wideSigns.contains { content.starts(with: $0) }
      || content.first.map { signs.contains($0) || (isFirst && [.tab, .carriageReturn].contains($0)) }
        ?? false
  }

  private static let signs: Set<UInt8> = Set("=+-@".utf8)
  private static let wideSigns = ["\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].map { Array($0.utf8) }
  private static let cellEnds: Set<UInt8> = [
    UInt8(ascii: ";"), UInt8(ascii: ","), .tab, .carriageReturn, .lineFeed,
  ]
}

extension UInt8 {
  fileprivate static let tab: UInt8 = 9
}
