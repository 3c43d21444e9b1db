// SPDX-License-Identifier: AGPL-3.0-or-later

/// Reads a CSV file record by record, as RFC 4180 says: UTF-8 with or without byte order mark, lines ended
/// by CR, LF or both, quoted fields that may hold separators, quotes and line ends. Blank lines are passed
/// over.
public struct CSVReader {
  private var bytes: CSVByteSource
  private let separator: UInt8
  private let limits: CSVLimits
  private var line = 1
  private var records = 0
  private var field: [UInt8] = []
  private var fieldLine = 1
  private var recordSize = 0

  /// A reader of `bytes`.
  public init(_ bytes: [UInt8], separator: Character = ",", limits: CSVLimits = CSVLimits()) {
    self.init(separator: separator, limits: limits, source: CSVByteSource(first: bytes, next: { nil }))
  }

  /// A reader of the bytes that `chunks` gives piece by piece, until it gives nil.
  public init(
    separator: Character = ",", limits: CSVLimits = CSVLimits(), chunks: @escaping () throws -> [UInt8]?
  ) {
    self.init(separator: separator, limits: limits, source: CSVByteSource(first: [], next: chunks))
  }

  private init(separator: Character, limits: CSVLimits, source: CSVByteSource) {
    guard let ascii = separator.asciiValue else {
      preconditionFailure("a CSV separator is an ASCII character")
    }
    self.separator = ascii
    self.limits = limits
    bytes = source
  }

  /// The next record, or nil at the end of the file.
  public mutating func next() throws(CSVError) -> CSVRecord? {
    guard try skipBlankLines() else { return nil }
    guard records < limits.records else { throw .tooManyRecords(limit: limits.records) }
    records += 1
    recordSize = 0
    var record = CSVRecord(line: line, fields: [])
    var isComplete = false
    while !isComplete {
      guard record.fields.count < limits.columns else {
        throw .tooManyColumns(line: record.line, limit: limits.columns)
      }
      isComplete = try readField(column: record.fields.count + 1, of: record.line)
      record.fields.append(try text())
    }
    return record
  }

  /// Passes over line ends; tells whether something is left.
  private mutating func skipBlankLines() throws(CSVError) -> Bool {
    while let byte = try bytes.peek(line: line, limit: limits.total) {
      guard byte.endsLine else { return true }
      bytes.advance()
      try endLine(byte)
    }
    return false
  }

  /// Reads one field into `field`; tells whether it was the last of its record.
  private mutating func readField(column: Int, of recordLine: Int) throws(CSVError) -> Bool {
    field.removeAll(keepingCapacity: true)
    fieldLine = line
    if try bytes.peek(line: line, limit: limits.total) == .quote {
      bytes.advance()
      try readQuoted(recordLine)
    } else {
      try readPlain(column: column, recordLine)
    }
    guard let byte = try bytes.peek(line: line, limit: limits.total) else { return true }
    guard byte == separator || byte.endsLine else { throw .strayQuote(line: line, column: column) }
    bytes.advance()
    guard byte.endsLine else { return false }
    try endLine(byte)
    return true
  }

  private mutating func readPlain(column: Int, _ recordLine: Int) throws(CSVError) {
    while let byte = try bytes.peek(line: line, limit: limits.total), byte != separator, !byte.endsLine {
      guard byte != .quote else { throw .strayQuote(line: line, column: column) }
      bytes.advance()
      try keep(byte, recordLine)
    }
  }

  /// Reads up to the closing quote; a doubled quote is a quote of the text.
  private mutating func readQuoted(_ recordLine: Int) throws(CSVError) {
    while let byte = try bytes.peek(line: line, limit: limits.total) {
      bytes.advance()
      if byte == .quote {
        guard try bytes.peek(line: line, limit: limits.total) == .quote else { return }
        bytes.advance()
        try keep(byte, recordLine)
      } else {
        try keep(byte, recordLine)
        guard byte.endsLine else { continue }
        if try endLine(byte) { try keep(.lineFeed, recordLine) }
      }
    }
    throw .unclosedQuote(line: fieldLine)
  }

  /// Counts a line; takes the LF that follows a CR, and tells whether there was one.
  @discardableResult private mutating func endLine(_ byte: UInt8) throws(CSVError) -> Bool {
    defer { line += 1 }
    guard byte == .carriageReturn, try bytes.peek(line: line, limit: limits.total) == .lineFeed else {
      return false
    }
    bytes.advance()
    return true
  }

  private mutating func keep(_ byte: UInt8, _ recordLine: Int) throws(CSVError) {
    recordSize += 1
    guard field.count < limits.field else { throw .tooLong(line: fieldLine, limit: limits.field) }
    guard recordSize <= limits.record else { throw .tooLong(line: recordLine, limit: limits.record) }
    field.append(byte)
  }

  private func text() throws(CSVError) -> String {
    if let text = field.validText { return text }
    // No line end is part of a longer UTF-8 sequence: the field may be examined line by line.
    var badLine = fieldLine
    var start = field.startIndex
    for (index, byte) in field.enumerated() where byte.endsLine {
      guard [UInt8](field[start...index]).validText != nil else { break }
      start = index + 1
      let isHalfOfCRLF = byte == .carriageReturn && start < field.count && field[start] == .lineFeed
      if !isHalfOfCRLF { badLine += 1 }
    }
    throw .notUTF8(line: badLine)
  }
}
