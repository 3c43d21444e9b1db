// SPDX-License-Identifier: AGPL-3.0-or-later

import CZip
import Foundation

/// The ZIP archive in memory that a workbook is. It bounds what is really read of it.
final class PartArchive {
  private let archive: OpaquePointer
  private var bytesLeft: Int
  let limits: XLSXLimits

  init(_ bytes: [UInt8], limits: XLSXLimits) throws(XLSXError) {
    guard !bytes.starts(with: Self.compoundFileMark) else {
      throw Self.holdsEncryptedPackage(bytes) ? .encrypted : .notAWorkbook
    }
    guard bytes.starts(with: [0x50, 0x4B]) else { throw .notAWorkbook }
    archive = try Self.open(bytes)
    self.limits = limits
    bytesLeft = limits.total
    let count = Int(zip_get_num_entries(archive, 0))
    guard count <= limits.parts else { throw .tooManyParts(count) }
  }

  deinit { zip_discard(archive) }

  /// Whether there is a part of this path. Names of parts are compared without case (ECMA-376, part 2).
  func holds(_ path: String) -> Bool { index(of: path) >= 0 }

  /// The bytes of a part.
  func read(_ path: String) throws(XLSXError) -> [UInt8] {
    let index = index(of: path)
    guard index >= 0 else { throw .missingPart(path) }
    guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else {
      let code = zip_error_code_zip(zip_get_error(archive))
      if code == ZIP_ER_NOPASSWD || code == ZIP_ER_ENCRNOTSUPP { throw .encrypted }
      throw .damaged(part: path, reason: String(cString: zip_strerror(archive)))
    }
    defer { zip_fclose(file) }
    return try read(file, path: path)
  }

  private func read(_ file: OpaquePointer, path: String) throws(XLSXError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Int(zip_fread(file, &buffer, zip_uint64_t(buffer.count)))
      guard count >= 0 else {
        throw .damaged(part: path, reason: String(cString: zip_file_strerror(file)))
      }
      guard count > 0 else { return bytes }
      bytesLeft -= count
      guard bytes.count + count <= limits.part, bytesLeft >= 0 else { throw .tooLarge(part: path) }
      bytes += buffer[..<count]
    }
  }

  private func index(of path: String) -> Int64 {
    let exact = zip_name_locate(archive, path, 0)
    return exact >= 0 ? exact : zip_name_locate(archive, path, zip_flags_t(ZIP_FL_NOCASE))
  }

  /// libzip owns the copy it is given, and frees it.
  private static func open(_ bytes: [UInt8]) throws(XLSXError) -> OpaquePointer {
    guard let copy = malloc(bytes.count) else { throw .tooLarge(part: "") }
    bytes.withUnsafeBytes { source in
      if let base = source.baseAddress { copy.copyMemory(from: base, byteCount: bytes.count) }
    }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &error) else {
      free(copy)
      throw .damaged(part: "", reason: String(cString: zip_error_strerror(&error)))
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw .damaged(part: "", reason: String(cString: zip_error_strerror(&error)))
    }
    return archive
  }

  /// Heads the files of older Office, and the wrapping of a workbook with a password.
  private static let compoundFileMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// Looks for the stream `EncryptedPackage` ([MS-OFFCRYPTO]), whose name stands in UTF-16 in the directory.
  private static func holdsEncryptedPackage(_ bytes: [UInt8]) -> Bool {
    Data(bytes).range(of: Data("EncryptedPackage".utf8.flatMap { [$0, 0] })) != nil
  }
}
