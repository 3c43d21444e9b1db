// SPDX-License-Identifier: AGPL-3.0-or-later

/// Writes a CSV file as RFC 4180 says: UTF-8, lines ended by CR LF, quotes where needed.
public struct CSVWriter {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private let separator: UInt8
  private let guardsFormulas: Bool

  /// A writer. When it guards formulas, a text that a spreadsheet would run gets an apostrophe in front:
  /// one that begins with `=`, `+`, `-`, `@`, a tab or a CR. Numbers are left as they are.
  public init(separator: Character = ",", guardingFormulas: Bool = true) {
    guard let ascii = separator.asciiValue else {
      preconditionFailure("a CSV separator is an ASCII character")
    }
    self.separator = ascii
    guardsFormulas = guardingFormulas
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
    if guardsFormulas, field.isText, let first = text.first, Self.formulaStarts.contains(first) {
      text.insert(UInt8(ascii: "'"), at: 0)
    }
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

  private static let formulaStarts: Set<UInt8> = [
    UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, .carriageReturn,
  ]
}
