// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Testing

@testable import essaim

/// A copy of the program as an installation has it: the executable and its folders, away from the build.
struct InstalledCopy {
  let place: Scratch
  var program: BuiltProgram { BuiltProgram(folder: place.folder) }

  init() throws {
    place = try Scratch()
    for name in ["essaim"] + ShippedFolders.names {
      try FileManager.default.copyItem(
        at: BuiltProgram.built.folder.appending(path: name), to: place.folder.appending(path: name))
    }
  }

  /// Changes a text in one file of the copy.
  func change(_ file: String, _ old: String, to new: String) throws {
    let url = place.folder.appending(path: file)
    let text = try String(contentsOf: url, encoding: .utf8)
    try #require(text.contains(old), "\(file) holds \(old)")
    try Data(text.replacing(old, with: new).utf8).write(to: url)
  }

  /// Runs `body` while one folder of the copy is away.
  func without(_ folder: String, _ body: () async throws -> Void) async throws {
    let manager = FileManager.default
    let here = place.folder.appending(path: folder)
    let away = place.folder.appending(path: folder + ".away")
    try manager.moveItem(at: here, to: away)
    try await body()
    try manager.moveItem(at: away, to: here)
  }
}
