// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// The poles that a new one is compared with.
struct Resemblances {
  private struct Entry {
    let name: String
    let slug: String
    let letters: [UInt8]
    let words: Set<String>

    init(_ name: String, slug: String) {
      self.name = name
      self.slug = slug
      let nameSlug = name.slug
      letters = Array(nameSlug.utf8)
      words = Set(nameSlug.split(separator: "-").map(String.init)).subtracting(Resemblances.commonWords)
    }

    /// Whether the same words are there in any order, or nearly the same letters.
    func isClose(to other: Entry) -> Bool {
      if !words.isEmpty && words == other.words { return true }
      let limit = min(2, min(letters.count, other.letters.count) / 5)
      return EditDistance.isAtMost(limit, between: letters, and: other.letters)
    }
  }

  private static let commonWords: Set<String> = [
    "d", "l", "de", "du", "des", "la", "le", "les", "et", "en", "a", "au", "aux", "pole", "ptce",
  ]

  private var byName: [String: [Entry]] = [:]
  private var byDepartement: [String: [Entry]] = [:]

  init(_ known: [KnownPole]) {
    for pole in known { add(pole.record.values, slug: pole.slug) }
  }

  mutating func add(_ values: PoleValues, slug: String) {
    let entry = Entry(values.name, slug: slug)
    byName[values.name.folded, default: []].append(entry)
    if let code = values.place.departement?.code { byDepartement[code, default: []].append(entry) }
  }

  /// Those that a new pole may be, in the eyes of a person.
  func questions(about values: PoleValues) -> [ImportQuestion] {
    let namesakes = byName[values.name.folded] ?? []
    let neighbours = values.place.departement.flatMap { byDepartement[$0.code] } ?? []
    let entry = Entry(values.name, slug: "")
    let known = Set(namesakes.map(\.slug))
    return namesakes.map { ImportQuestion(likeness: .sameName, name: $0.name, slug: $0.slug) }
      + neighbours.filter { !known.contains($0.slug) && $0.isClose(to: entry) }
      .map { ImportQuestion(likeness: .closeName, name: $0.name, slug: $0.slug) }
  }
}
