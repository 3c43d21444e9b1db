// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation

/// The program as it was built beside the tests, run as a process of its own.
struct BuiltProgram {
  /// What a run left behind.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The folder of the executable.
  let folder: URL

  /// The program that was built with these tests.
  static let built = BuiltProgram(
    folder: URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent())

  /// Runs the program in the folder `place`; nothing of the environment of the tests reaches it.
  func run(
    _ arguments: [String], in place: Scratch, environment: [String: String] = [:], input: String = ""
  ) async throws -> Outcome {
    let process = try process(arguments, in: place, environment: environment)
    let names = (0..<3).map { _ in place.folder.appending(path: ".\(UUID().uuidString)") }
    for name in names { try Data(input.utf8).write(to: name) }
    // Files, not pipes: a full pipe would hold the program while nobody reads it.
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try Self.emptied(names[1])
    process.standardError = try Self.emptied(names[2])
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in continuation.resume() }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    defer { for name in names { try? FileManager.default.removeItem(at: name) } }
    return Outcome(
      status: process.terminationStatus, output: try String(contentsOf: names[1], encoding: .utf8),
      errors: try String(contentsOf: names[2], encoding: .utf8))
  }

  /// A process of the program that was not started yet.
  func process(
    _ arguments: [String], in place: Scratch, environment: [String: String] = [:]
  ) throws -> Process {
    let process = Process()
    process.executableURL = folder.appending(path: "essaim")
    process.arguments = arguments
    process.currentDirectoryURL = place.folder
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": place.folder.path].merging(environment) { $1 }
    return process
  }

  private static func emptied(_ file: URL) throws -> FileHandle {
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: 0)
    return handle
  }
}
