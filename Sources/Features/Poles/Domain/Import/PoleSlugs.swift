// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// The addresses of poles, present and former: none is ever given to another pole.
struct PoleSlugs {
  private static let reserved: Set<String> = ["carte"]
  private static let longest = 80

  private var owners: [String: ID<Pole>]

  init(_ owners: [String: ID<Pole>]) { self.owners = owners }

  /// The address of a pole of this name: the name itself, with a number when another pole has it.
  mutating func take(for name: String, by pole: ID<Pole>) -> String {
    let base = Self.base(of: name)
    var slug = base
    var number = 2
    while Self.reserved.contains(slug) || owners[slug].map({ $0 != pole }) ?? false {
      slug = "\(base)-\(number)"
      number += 1
    }
    owners[slug] = pole
    return slug
  }

  private static func base(of name: String) -> String {
    let whole = name.slug
    guard !whole.isEmpty else { return "pole" }
    guard whole.utf8.count > longest else { return whole }
    let cut = whole.prefix(longest)
    return String(cut[..<(cut.lastIndex(of: "-") ?? cut.endIndex)])
  }
}
