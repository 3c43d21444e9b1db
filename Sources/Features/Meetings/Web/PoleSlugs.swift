// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Poles

/// Where the poles that a programme names have their pages.
struct PoleSlugs: Hashable, Sendable {
  private let slugs: [String: String]

  init(_ poles: [PoleSummary]) {
    slugs = Dictionary(poles.map { ($0.name.folded, $0.slug) }, uniquingKeysWith: { first, _ in first })
  }

  /// The pole that someone speaks for, when the register has it; case, accents and apostrophes do not matter.
  func slug(of person: Appearance) -> String? { person.poleInRegister.flatMap { slugs[$0.folded] } }
}
