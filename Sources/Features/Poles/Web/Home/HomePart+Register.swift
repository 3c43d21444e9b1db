// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Persistence
public import Site

extension HomePart {
  /// The hero of the home page: the search of the register, its counts with what they count, its map.
  public static func register(atlas: RegisterAtlas) -> HomePart {
    HomePart(about: .poles) { session, language, _ in
      let poles = PlacedPoles(try session.poles.summaries(fictitious: false))
      guard poles.counts.total > 0 else { return .empty }
      return RegisterHeroView(poles: poles, atlas: atlas, language: language).body
    }
  }
}
