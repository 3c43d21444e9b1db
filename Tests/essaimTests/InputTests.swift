// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Testing

@testable import essaim

@Suite struct `A file given to a command` {
  /// A file of this many bytes, of which the disk holds none.
  private func file(of size: Int, named name: String, in place: Scratch) throws -> String {
    let path = place.folder.appending(path: name).path
    try place.write("", to: name)
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: UInt64(size))
    try handle.close()
    return path
  }

  private func pipe(named name: String, in place: Scratch) throws -> String {
    let path = place.folder.appending(path: name).path
    try #require(mkfifo(path, 0o600) == 0)
    return path
  }

  @Test func `is read whole, once`() throws {
    let place = try Scratch(["court.json": "{\"a\": \"é\"}", "vide.json": ""])
    let short = place.folder.appending(path: "court.json").path
    #expect(try Input.read(short, .description) == Array("{\"a\": \"é\"}".utf8))
    #expect(try Input.read(place.folder.appending(path: "vide.json").path, .table).isEmpty)
    let long = String(repeating: "0123456789", count: 20_000)
    try place.write(long, to: "long.csv")
    #expect(try Input.read(place.folder.appending(path: "long.csv").path, .table) == Array(long.utf8))
  }

  @Test func `is read whole when the system does not say how large it is`() throws {
    let bytes = try Input.read("/proc/self/status", .description)
    #expect(String(decoding: bytes, as: UTF8.self).contains("\nPid:\t"))
  }

  @Test(arguments: [InputKind.description, .table, .workbook])
  func `is refused before it is read when it is larger than its kind may be`(kind: InputKind) throws {
    let place = try Scratch()
    let large = try file(of: kind.limit + 1, named: "grand", in: place)
    #expect(throws: InputFault.tooLarge(kind)) { try Input.read(large, kind) }
    let huge = try file(of: 1 << 33, named: "immense", in: place)
    #expect(throws: InputFault.tooLarge(kind)) { try Input.read(huge, kind) }
  }

  @Test func `may be as large as its kind may be`() throws {
    let place = try Scratch()
    let limit = InputKind.description.limit
    #expect(try Input.read(try file(of: limit, named: "plein", in: place), .description).count == limit)
  }

  @Test func `is refused when it is no file`() throws {
    let place = try Scratch()
    let pipe = try pipe(named: "tuyau", in: place)
    let cases: [(String, InputFault)] = [
      (pipe, .notAFile), ("/dev/zero", .notAFile), ("/dev/null", .notAFile), (place.folder.path, .folder),
      (place.folder.appending(path: "absent").path, .missing), ("", .missing),
      (pipe + "/dedans", .missing), (place.folder.path + "/tuyau\u{0}.json", .missing),
    ]
    for (path, fault) in cases { #expect(throws: fault) { try Input.read(path, .description) } }
  }

  @Test func `is refused with its limit and what to do`() async throws {
    let place = try Scratch()
    _ = try file(of: 3 << 30, named: "grand", in: place)
    _ = try pipe(named: "tuyau", in: place)
    for (command, says) in [
      (["estimate", "grand"], "le fichier dépasse 16\u{202F}777\u{202F}216 octets\u{A0}; vérifiez que"),
      (["poles", "import", "grand"], "67\u{202F}108\u{202F}864 octets\u{A0}; ôtez les colonnes"),
      (["form", "check", "grand"], "268\u{202F}435\u{202F}456 octets\u{A0}; ôtez feuilles"),
      (["estimate", "tuyau"], "ce n’est pas un fichier ordinaire\u{A0}; enregistrez"),
      (["estimate", "."], "c’est un dossier\u{A0}; donnez un fichier"),
      (["migrate", "--config", "tuyau"], "ce n’est pas un fichier ordinaire"),
    ] {
      let outcome = try await BuiltProgram.built.run(command, in: place)
      #expect(outcome.status == 1)
      #expect(outcome.errors.hasPrefix("\(try #require(command.last))\u{A0}: "), "\(outcome.errors)")
      #expect(outcome.errors.contains(says), "\(outcome.errors)")
    }
  }

  @Test func `is refused at the key that names it`() async throws {
    let place = try Scratch(["tirage.json": `A file that is refused`.plan])
    for make in [
      { _ = try self.file(of: 3 << 30, named: "base.csv", in: place) },
      { _ = try self.pipe(named: "base.csv", in: place) },
    ] {
      try make()
      let outcome = try await BuiltProgram.built.run(["sample", "draw", "tirage.json"], in: place)
      #expect(outcome.status == 1)
      #expect(outcome.errors.hasPrefix("tirage.json, ligne 1, colonne "), "\(outcome.errors)")
      #expect(outcome.errors.contains("champ «\u{A0}frame\u{A0}»\u{A0}: «\u{A0}base.csv\u{A0}»\u{A0}: "))
      try FileManager.default.removeItem(at: place.folder.appending(path: "base.csv"))
    }
  }
}
