// SPDX-License-Identifier: AGPL-3.0-or-later
public import Foundation

/// The words of a part of the site, by key; the texts themselves stand in `Translations`.
public protocol Text: RawRepresentable<String>, CaseIterable, Sendable {
  /// Where the texts of these keys are.
  static var catalog: Catalog { get }
}

/// Why texts cannot be read.
public enum CatalogError: Error, Hashable, Sendable {
  /// The file is missing or is not an object of texts and plurals.
  case unreadable(file: String)
}

/// The texts of a part of the site, in each language.
public struct Catalog: Sendable {
  /// A text, or its forms by number.
  enum Entry: Hashable, Sendable {
    case text(String)
    case plural(one: String, other: String)
  }

  let entries: [Language: [String: Entry]]

  /// The texts of `folder`, one file by language: `fr.json`.
  public init(folder: URL) throws(CatalogError) {
    var entries: [Language: [String: Entry]] = [:]
    for language in Language.allCases {
      let file = folder.appending(path: "\(language.rawValue).json")
      guard let data = try? Data(contentsOf: file),
        let read = try? JSONDecoder().decode([String: Entry].self, from: data)
      else { throw .unreadable(file: file.lastPathComponent) }
      entries[language] = read
    }
    self.entries = entries
  }

  /// The texts that the program ships beside a target, in `folder`.
  public static func shipped(in bundle: Bundle, folder: String = "Translations") -> Catalog {
    do { return try Catalog(folder: bundle.bundleURL.appending(path: folder)) } catch {
      preconditionFailure("the texts beside the program cannot be read: \(error)")
    }
  }

  /// The keys that have a text in `language`.
  public func keys(in language: Language) -> Set<String> { Set((entries[language] ?? [:]).keys) }
}

extension Catalog.Entry: Decodable {
  private struct Forms: Decodable {
    let one: String
    let other: String
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      self = .text(text)
    } else {
      let forms = try value.decode(Forms.self)
      self = .plural(one: forms.one, other: forms.other)
    }
  }
}
