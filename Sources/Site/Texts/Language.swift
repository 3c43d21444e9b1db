// SPDX-License-Identifier: AGPL-3.0-or-later

/// A language of the pages.
public enum Language: String, CaseIterable, Sendable {
  /// French.
  case french = "fr"

  /// The text of `key`, with each `{name}` replaced by the value of that name.
  ///
  /// - Parameter count: chooses between the forms of a plural and replaces `{n}`, written as the language
  ///   writes numbers.
  public func callAsFunction<Key: Text>(
    _ key: Key, count: Int = 1, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    let template: String
    switch Key.catalog.entries[self]?[key.rawValue] {
    case .text(let text): template = text
    case .plural(let one, let other): template = isPlural(Double(count)) ? other : one
    case nil: preconditionFailure("no text for \(key.rawValue) in \(rawValue)")
    }
    guard template.utf8.contains(UInt8(ascii: "{")) else { return template }
    return filled(template) { name in
      if name == "n" { return number(count) }
      guard let value = values.first(where: { $0.key == name })?.value else {
        preconditionFailure("\(key.rawValue) is said without its value {\(name)}")
      }
      return value
    }
  }

  /// Whether what is counted by this number is said in the plural: in French from 2 on, 1,9 is singular.
  public func isPlural(_ number: Double) -> Bool {
    switch self {
    case .french: abs(number) >= 2
    }
  }

  /// `template` with each `{name}` replaced once; a value that holds braces is left as it is.
  private func filled(_ template: String, with value: (String) -> String) -> String {
    var output = ""
    var rest = template[...]
    while let opening = rest.firstIndex(of: "{"), let closing = rest[opening...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: opening)..<closing])
      output += rest[..<opening]
      output += value(name)
      rest = rest[rest.index(after: closing)...]
    }
    return output + rest
  }
}
