// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Figures

/// A step of the way from the units that exist to those that stand behind a figure.
struct PathStep {
  /// What is counted at this step.
  enum Stage {
    /// The units thought to exist.
    case supposed
    /// The units of the frame.
    case frame
    /// The units drawn.
    case drawn
    /// The units that answered.
    case answered
    /// The units that stand behind the figure.
    case kept
  }

  let stage: Stage
  /// How many remain; nil when it may not be said.
  let count: Int?
  /// How many were there at the step before.
  let before: Int?
  /// How many alvéoles the picture has, the same at every step.
  let whole: Int

  /// The steps of a figure.
  static func all(of figure: PublishedFigure, in content: ReleaseContent) -> [PathStep] {
    let sample = content.sample
    let supposed = content.plan.supposed.flatMap { $0.count > sample.frame ? $0.count : nil }
    let kept: Int? = if case .exactly(let count) = figure.total.respondents { count } else { nil }
    var counts: [(Stage, Int?)] = [
      (.frame, sample.frame), (.drawn, sample.drawn), (.answered, sample.answered), (.kept, kept),
    ]
    if let supposed { counts.insert((.supposed, supposed), at: 0) }
    return counts.enumerated().map { place, step in
      PathStep(
        stage: step.0, count: step.1, before: place > 0 ? counts[place - 1].1 : nil,
        whole: supposed ?? sample.frame)
    }
  }

  /// The picture, named `title`; nil when the number may not be said.
  func honeycomb(titled title: String) -> Honeycomb? {
    guard let count else { return nil }
    if stage == .supposed { return Honeycomb(title: title, estimated: count) }
    let leaving = max(0, (before ?? count) - count)
    return Honeycomb(
      title: title, remaining: count, leaving: leaving, gone: max(0, whole - count - leaving))
  }
}
