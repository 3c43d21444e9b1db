// SPDX-License-Identifier: AGPL-3.0-or-later

extension Wall {
  private static let outside = ["Date()", "Date.now", "ProcessInfo", "SystemRandomNumberGenerator", "UUID()"]

  /// Time, identity and chance come in as arguments. Only `ID.init(at:)` draws from the system's chance.
  static let purity = Wall(rule: "Domain, Methods and Kernel read no clock, environment or chance") { file in
    guard file.isDomain || file.isIn("Sources/Methods") || file.isIn("Sources/Kernel") else { return [] }
    let code = file.path == "Sources/Kernel/ID.swift" ? withoutInitialChance(file.code) : file.code
    return outside.filter(code.contains).map { "uses \($0)" }
  }

  /// An identifier is passed in too: in a `Domain` it is made with the chance that was passed in, or not at all.
  static let identity = Wall(rule: "a Domain makes no identifier with the system's chance") { file in
    guard file.isDomain else { return [] }
    return file.code.split(separator: "\n")
      .filter { $0.contains(/(?:\bID|>)\(at:/) && !$0.contains("using:") }
      .map { "makes an identifier: \($0.trimmingPrefix { $0.isWhitespace })" }
  }

  /// The code of `ID` without the one line allowed to draw from the system's chance, at its first place.
  private static func withoutInitialChance(_ code: String) -> String {
    code.replacing(
      /init\(at moment: Instant\) \{\s*var generator = SystemRandomNumberGenerator\(\)/, with: "",
      maxReplacements: 1)
  }
}
