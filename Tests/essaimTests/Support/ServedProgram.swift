// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import FoundationNetworking
import Testing

/// The program while it serves a site.
final class ServedProgram {
  let port: Int
  private let process: Process
  private let log: URL

  /// Starts `essaim serve` with these options, on a free port that `ESSAIM_PORT` tells it.
  init(_ program: BuiltProgram, _ options: [String], in place: Scratch, environment: [String: String] = [:])
    throws
  {
    port = try Self.freePort()
    process = try program.process(
      ["serve"] + options, in: place,
      environment: environment.merging(["ESSAIM_PORT": String(port)]) { $1 })
    log = place.folder.appending(path: "serve.log")
    try Data().write(to: log)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
  }

  deinit { if process.isRunning { process.terminate() } }

  /// What the program has said.
  var messages: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }

  /// The page at `path`, once the program answers.
  func page(_ path: String) async throws -> String {
    let url = try #require(URL(string: "http://127.0.0.1:\(port)\(path)"))
    for _ in 0..<300 where process.isRunning {
      if let (bytes, _) = try? await URLSession.shared.data(from: url) {
        return String(decoding: bytes, as: UTF8.self)
      }
      try await Task.sleep(for: .milliseconds(100))
    }
    Issue.record("the program does not answer: \(messages)")
    return ""
  }

  /// Stops the program as Ctrl-C does; returns its status.
  func stop() async throws -> Int32 {
    process.interrupt()
    for _ in 0..<100 where process.isRunning { try await Task.sleep(for: .milliseconds(100)) }
    return process.isRunning ? -1 : process.terminationStatus
  }

  /// A port that nobody listens on.
  private static func freePort() throws -> Int {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, size) == 0 ? getsockname(socket, $0, &size) : -1
      }
    }
    try #require(status == 0, "a free port")
    return Int(UInt16(bigEndian: address.sin_port))
  }
}
