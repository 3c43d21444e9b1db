// SPDX-License-Identifier: AGPL-3.0-or-later

extension Wall {
  /// The first line names the licence.
  static let licence = Wall(rule: "the first line of a source file is its SPDX line") { file in
    file.text.hasPrefix("// SPDX-License-Identifier: AGPL-3.0-or-later\n") ? [] : ["has no SPDX line on top"]
  }

  /// At 300 lines, a file is two things.
  static let size = Wall(rule: "no file of Sources is longer than 300 lines") { file in
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
    let length = file.text.hasSuffix("\n") ? lines - 1 : lines
    return file.isIn("Sources") && length > 300 ? ["has \(length) lines"] : []
  }

  /// `swift format` breaks no text and no comment: this does. The pages of features have `joinedLines`.
  static let columns = Wall(rule: "no line of the house is longer than 110 columns") { file in
    let house = ["Kernel", "Platform", "Site", "Methods"]
    return house.contains { file.isIn("Sources/" + $0) } ? file.lines(over: 110) : []
  }

  /// A line of a view that lost its `\` and its line end grows far beyond the others.
  static let joinedLines = Wall(rule: "no line of Sources is longer than 200 columns") { file in
    file.isIn("Sources") ? file.lines(over: 200) : []
  }
}

extension SourceFile {
  /// The lines of the file that are longer than `columns`, each as a sentence.
  func lines(over columns: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { $0.element.count > columns }
      .map { "line \($0.offset + 1) has \($0.element.count) columns" }
  }
}
