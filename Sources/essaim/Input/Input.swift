// SPDX-License-Identifier: AGPL-3.0-or-later
import Glibc

/// The files given on the command line.
enum Input {
  /// The bytes of a file.
  static func bytes(of file: String, _ kind: InputKind) throws(InputError) -> [UInt8] {
    do { return try read(file, kind) } catch { throw Output.refuse(file, error.sentence) }
  }

  /// The bytes of a file, which is asked what it is and how large before it is read.
  static func read(_ file: String, _ kind: InputKind) throws(InputFault) -> [UInt8] {
    guard !file.utf8.contains(0) else { throw .missing }
    // Without waiting: a pipe would hold the program until somebody writes into it.
    let descriptor = open(file, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault(of: errno) }
    defer { close(descriptor) }
    var about = stat()
    guard fstat(descriptor, &about) == 0 else { throw .unreadable }
    switch about.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .folder
    default: throw .notAFile
    }
    guard about.st_size <= kind.limit else { throw .tooLarge(kind) }
    return try bytes(of: descriptor, expecting: Int(about.st_size), kind)
  }

  /// What is left to read: a file may grow meanwhile, and those of the system do not say how large they are.
  private static func bytes(
    of descriptor: Int32, expecting size: Int, _ kind: InputKind
  ) throws(InputFault) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      guard count >= 0 else { throw .unreadable }
      guard count > 0 else { return bytes }
      guard bytes.count + count <= kind.limit else { throw .tooLarge(kind) }
      bytes += chunk[..<count]
    }
  }

  private static func fault(of code: Int32) -> InputFault {
    switch code {
    case ENOENT, ENOTDIR, ENAMETOOLONG: .missing
    case ENXIO, ENODEV: .notAFile
    default: .unreadable
    }
  }
}
