// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality

extension ReleaseContent {
  /// How many answers more it takes, at least, before this content may stand beside another of its campaign;
  /// nil when it may.
  ///
  /// The difference of two versions is a figure of those who came or went between them. One or two is fewer
  /// than any figure may rest on, in the whole as in each line that both show.
  func missing(beside other: ReleaseContent) -> Int? {
    let fewest = rules.minimumRespondents
    return counts(shownAlsoIn: other).compactMap { mine, theirs in
      let distance = abs(mine - theirs)
      guard distance > 0, distance < fewest else { return nil }
      return mine > theirs ? fewest - distance : distance
    }.max()
  }

  /// The numbers of answers behind what both show: of the whole, and of each line.
  private func counts(shownAlsoIn other: ReleaseContent) -> [(mine: Int, theirs: Int)] {
    var counts = [(sample.answered, other.sample.answered)]
    for figure in figures {
      guard let same = other.figure(figure.slug), same.indicator.kind == figure.indicator.kind else {
        continue
      }
      for cell in [figure.total] + figure.rows {
        let beside = ([same.total] + same.rows).first { $0.key == cell.key }
        guard case .exactly(let mine) = cell.figure?.respondents,
          case .exactly(let theirs) = beside?.figure?.respondents
        else { continue }
        counts.append((mine, theirs))
      }
    }
    return counts
  }
}
