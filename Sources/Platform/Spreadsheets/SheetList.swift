// SPDX-License-Identifier: AGPL-3.0-or-later

/// The main part of a workbook: the names of its sheets, in order, and their links.
struct SheetList: XMLContent {
  private(set) var isWorkbook = false
  private(set) var entries: [(name: String, relationship: String)] = []
  private var isRoot = true

  mutating func open(_ element: String, _ attributes: [String: String]) {
    if isRoot { isWorkbook = element == "workbook" }
    isRoot = false
    guard element == "sheet", let name = attributes["name"], let id = attributes["id"] else { return }
    entries.append((name, id))
  }

  mutating func add(_ text: String) {}

  mutating func close(_ element: String) {}
}
