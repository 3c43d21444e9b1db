// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Kernel
import Markup
import Site

/// The page of a figure: its value, its chart, and where it comes from.
struct FigurePageView: View {
  let figure: PublishedFigure
  let edition: Edition

  private var language: Language { edition.language }
  private var words: FigureWords { FigureWords(figure, edition) }

  var body: HTML {
    """
    <div class="conteneur">\(VersionBannerView(edition: edition, figure: figure))
    <div class="titre-chiffre"><h1>\(figure.title)</h1>
    <p class="chapo mesure">\(lead)</p>
    <p class="petit">\(edition.name.capitalizedFirst) · <a href="#decision">\(language(ResultsText.historyLink))</a> \
    \(edition.fictitiousMark)</p></div>
    <div class="fiche"><div class="fiche__figure"><figure aria-labelledby="figure-t">
    <div class="figure__tete"><p class="figure__numero" id="figure-t">\(edition.campaign.title), \
    \(language(ResultsText.figureNumberInline, count: number))</p>
    <p class="figure__sous">\(figure.indicator.wording.subtitle)</p></div>
    <div class="figure__corps fiche__corps">\(value)
    <div class="fiche__dessin">\(FigureChartView(figure: figure, edition: edition))</div></div>
    <figcaption class="figure__pied">\(FigureFootView(figure: figure, edition: edition))</figcaption></figure>
    <details><summary>\(language(ResultsText.tableSummary))</summary>\
    \(FigureTableView(figure: figure, edition: edition))</details>
    \(FigureToolsView(figure: figure, edition: edition))</div>
    \(ProvenanceView(figure: figure, edition: edition))</div>
    \(CitationView(figure: figure, edition: edition))</div>
    """
  }

  private var number: Int { (edition.content.figures.firstIndex { $0.slug == figure.slug } ?? 0) + 1 }

  private var lead: String {
    guard let shown = figure.total.shown else {
      return language(ResultsText.leadHidden, ["reason": words.reason(of: figure.total)])
    }
    return language(
      ResultsText.lead,
      [
        "value": words.value.withUnit(shown.estimate), "count": edition.text(figure.total.respondents),
        "low": words.value.text(shown.low), "high": words.value.withUnit(shown.high),
      ])
  }

  private var value: HTML {
    guard let shown = figure.total.shown else {
      return """
        <p class="valeur"><b class="valeur__nombre">\(language(ResultsText.valueHidden))</b> \
        <span class="valeur__base">\(words.reason(of: figure.total))</span></p>
        """
    }
    return """
      <p class="valeur"><b class="valeur__nombre">\(words.value.text(shown.estimate))</b> \
      <span class="valeur__ic"><b>\(words.value.interval(shown.low, shown.high))</b> \
      \(language(ResultsText.valueInterval, ["level": edition.level]))\
      \(words.rounding(of: figure.total).map { ", " + $0 } ?? "")</span> \
      <span class="valeur__base">\(language(
        ResultsText.valueBase,
        ["count": edition.text(figure.total.respondents), "frame": language.number(edition.content.sample.frame),
         "units": edition.plan.units]))</span></p>
      """
  }
}

/// How to cite a figure.
struct CitationView: View {
  let figure: PublishedFigure
  let edition: Edition

  var body: HTML {
    let language = edition.language
    guard let version = edition.version else { return .empty }
    let address = SiteMap.figure(edition.campaign.slug, version: version, figure.slug)
    return """
      <section class="citer" id="citer" aria-labelledby="citer-t"><h2 id="citer-t">\(language(ResultsText.citeTitle))</h2>
      <p class="citation">\(language(
        ResultsText.citeText,
        ["observatory": edition.layout.name(in: language), "title": figure.title,
         "campaign": edition.campaign.title, "version": edition.name, "address": address.absolute(from: edition.origin)]))</p>
      <p class="note">\(language(ResultsText.licence)) \(language(ResultsText.citeForever))\
      \(edition.campaign.isFictitious ? " " + language(ResultsText.citeFictitious) : "")</p></section>
      """
  }
}
