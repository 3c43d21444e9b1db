// SPDX-License-Identifier: AGPL-3.0-or-later

/// What takes in the elements of a part as they come. Names are local: without namespace prefix.
protocol XMLContent {
  mutating func open(_ element: String, _ attributes: [String: String]) throws(XLSXError)
  mutating func add(_ text: String)
  mutating func close(_ element: String) throws(XLSXError)
}
