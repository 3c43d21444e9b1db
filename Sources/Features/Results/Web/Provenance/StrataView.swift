// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Kernel
import Markup
import Site

/// The same way, stratum by stratum. What may not be said of a stratum is not.
struct StrataView: View {
  let figure: PublishedFigure
  let edition: Edition

  var body: HTML {
    let language = edition.language
    let sample = edition.content.sample
    let kept = self.kept
    var rows: [(ResultsText, String, [String])] = [
      (.strataFrame, language.number(sample.frame), sample.strata.map { language.number($0.population) }),
      (.strataDrawn, language.number(sample.drawn), sample.strata.map { language.number($0.drawn) }),
      (
        .strataAnswered, language.number(sample.answered),
        sample.strata.map { edition.text($0.responses.respondents) }
      ),
      (.strataKept, edition.text(figure.total.respondents), kept),
    ]
    if let supposed = edition.plan.supposed, supposed.count > sample.frame {
      let unknown = sample.strata.map { _ in language(ResultsText.strataUnknown) }
      rows.insert((.strataSupposed, "≈\u{A0}" + language.number(supposed.count), unknown), at: 0)
    }
    return """
      <div class="tableau" tabindex="0" role="region" aria-label="\(language(ResultsText.strataCaption))"><table class="serree">
      <caption class="sr">\(language(ResultsText.strataCaption))</caption>
      <thead><tr><th scope="col">\(language(ResultsText.strataStep))</th>\
      <th scope="col" class="n">\(edition.plan.units.capitalizedFirst)</th>\
      \(each: sample.strata, { "<th scope=\"col\" class=\"n\">\(edition.name(of: $0, in: figure))</th>" })</tr></thead>
      <tbody>\(each: rows, { row in
        "<tr><th scope=\"row\">\(language(row.0))</th><td class=\"n\">\(row.1)</td>\(each: row.2, { "<td class=\"n\">\($0)</td>" })</tr>"
      })</tbody></table></div>
      """
  }

  /// The answers behind the figure by stratum: said only where the figure was reviewed by stratum.
  private var kept: [String] {
    guard let domain = figure.indicator.domain, domain.variable == nil else {
      return edition.content.sample.strata.map { _ in edition.language(ResultsText.countWithheld) }
    }
    return figure.rows.map { edition.text($0.respondents) }
  }
}

extension Edition {
  /// What a stratum is called on the page of a figure.
  func name(of stratum: SampleFlow.Stratum, in figure: PublishedFigure) -> String {
    let categories = figure.indicator.domain.flatMap { $0.variable == nil ? $0.categories : nil } ?? []
    return (categories.first { $0.code == stratum.name }?.label ?? stratum.name).capitalizedFirst
  }
}
