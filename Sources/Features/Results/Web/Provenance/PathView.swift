// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Figures
import Markup
import Site

/// The way from the units that exist to those behind the figure, drawn in alvéoles that keep their places.
struct PathView: View {
  let figure: PublishedFigure
  let edition: Edition

  var body: HTML {
    let language = edition.language
    let steps = PathStep.all(of: figure, in: edition.content)
    let first = (steps.first?.stage == .supposed ? "≈\u{A0}" : "") + language.number(steps.first?.count ?? 0)
    return """
      <figure class="chemin" aria-labelledby="chemin-t"><h3 id="chemin-t">\(language(
        ResultsText.pathTitle, ["first": first, "units": edition.plan.units]))</h3>
      \(legend(hasSupposed: steps.first?.stage == .supposed))
      <ol class="chemin__pas">\(each: steps, item)</ol>
      <figcaption class="note">\(language(ResultsText.pathCaption))</figcaption></figure>
      """
  }

  private func item(_ step: PathStep) -> HTML {
    let language = edition.language
    let isSupposed = step.stage == .supposed
    let count =
      step.count.map { (isSupposed ? "≈\u{A0}" : "") + language.number($0) }
      ?? edition.text(
        figure.total.respondents)
    let what = language(what(of: step), ["units": edition.plan.units])
    let picture = step.honeycomb(titled: language(ResultsText.pathPicture, ["count": count, "what": what]))
    return """
      <li><div class="chemin__image">\(picture.map { HTML(trusted: $0.svg) })\(loss(of: step))</div>\
      <div><p class="chemin__nombre">\(count)</p><p class="chemin__quoi">\(what)</p><p>\(detail(of: step))</p></div></li>
      """
  }

  private func what(of step: PathStep) -> ResultsText {
    switch step.stage {
    case .supposed: .pathSupposed
    case .frame: .pathFrame
    case .drawn: step.count == step.before ? .pathCensus : .pathDrawn
    case .answered: .pathAnswered
    case .kept: .pathKept
    }
  }

  /// How many leave: the difference of two numbers that are shown hides nothing by not being said. Of those
  /// without an answer to the question, the rules keep how many said that they do not know.
  private func loss(of step: PathStep) -> HTML {
    guard let count = step.count, let before = step.before, before > count else { return .empty }
    let language = edition.language
    var text = "−\(language.number(before - count))"
    if step.stage == .frame, before == edition.plan.supposed?.count { text = "≈\u{A0}" + text }
    return
      "<p class=\"chemin__perte\"><span class=\"sr\">\(language(ResultsText.pathLoss)) </span>\(text)</p>"
  }

  private func detail(of step: PathStep) -> String {
    let language = edition.language
    let sample = edition.content.sample
    switch step.stage {
    case .supposed: return edition.plan.supposed?.note ?? ""
    case .frame: return language(ResultsText.pathFrameDetail)
    case .drawn: return language(ResultsText.pathDrawnDetail, ["strata": edition.plan.strata])
    case .answered:
      let missing = language(
        ResultsText.pathAnsweredDetail, count: sample.missing, ["refused": edition.text(sample.refused)])
      return sample.left > 0
        ? missing + " " + language(ResultsText.pathLeft, count: sample.left) : missing
    case .kept:
      guard case .exactly(let unknown) = figure.unknown else { return language(ResultsText.pathKeptRest) }
      return language(ResultsText.pathKeptDetail, ["count": language.number(unknown)])
    }
  }

  private func legend(hasSupposed: Bool) -> HTML {
    let marks: [(String, ResultsText)] =
      (hasSupposed ? [("al--estime", .pathLegendSupposed)] : []) + [
        ("al--la", .pathLegendRemaining), ("al--sort", .pathLegendLeaving), ("al--partie", .pathLegendGone),
      ]
    return """
      <ul class="legende">\(each: marks, { mark in
        "<li><svg viewBox=\"0 0 20 20\" aria-hidden=\"true\"><path class=\"al \(mark.0)\" d=\"M10 1l7.8 4.5v9l-7.8 4.5 -7.8 -4.5v-9z\"/></svg>\(edition.language(mark.1))</li>"
      })</ul>
      """
  }
}
