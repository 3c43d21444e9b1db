// SPDX-License-Identifier: AGPL-3.0-or-later

/// The texts that the cells of a workbook share, by number.
struct SharedStrings: XMLContent {
  private(set) var texts: [String] = []
  private var current = RichText()

  mutating func open(_ element: String, _ attributes: [String: String]) { current.open(element) }

  mutating func add(_ text: String) { current.add(text) }

  mutating func close(_ element: String) {
    current.close(element)
    if element == "si" { texts.append(current.take()) }
  }
}
