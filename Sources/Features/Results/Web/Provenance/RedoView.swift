// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Kernel
import Markup
import Secrets
import Site

/// How to make the figure again: the command, the files with their digests, the formula.
struct RedoView: View {
  let figure: PublishedFigure
  let edition: Edition

  var body: HTML {
    let language = edition.language
    return """
      <details class="profond"><summary><h3><span>\(language(ResultsText.redoTitle)) </span>\
      <span class="provenance__sous">\(language(ResultsText.redoSubtitle))</span></h3></summary><div class="profond__corps">
      <div class="profond__bloc"><h4>\(language(ResultsText.redoCommand))</h4>
      <pre class="code code--commande" tabindex="0"><code>essaim estimate \(FigureFile.plan.name(figure)) --json</code></pre>
      \(expected)
      <details><summary>\(language(ResultsText.redoPlan, ["file": FigureFile.plan.name(figure)]))</summary>\
      <pre class="code code--plan" tabindex="0"><code>\(FigureFile.spec(figure, edition).pretty)</code></pre></details></div>
      <div class="profond__bloc"><h4>\(language(ResultsText.redoFiles))</h4>
      <ul class="fichiers">\(each: files, item)</ul>
      <p class="note">\(language(ResultsText.redoAnswers))</p></div>
      <div class="profond__bloc profond__bloc--large"><h4>\(language(ResultsText.redoFormula))</h4>
      <div class="formules">\(FigureFormula.html(of: figure.indicator.kind))</div>
      <p class="note">\(language(ResultsText.redoFormulaNote, ["strata": edition.plan.strata.lowercased()]))</p>
      <p class="note">\(edition.content.program)</p></div>
      </div></details>
      """
  }

  /// What the command answers, for a figure that is shown; with every digit, to compare.
  private var expected: HTML {
    guard let shown = figure.total.shown, case .exactly(let respondents) = figure.total.respondents else {
      return .empty
    }
    func digits(_ number: Double) -> HTML { "<b>\(JSON.number(number).canonical)</b>" }
    let count: HTML = figure.indicator.kind.isSum ? .empty : "\"n\": \(respondents), "
    return """
      <p class="note">\(edition.language(ResultsText.redoExpected))</p>
      <pre class="code code--sortie" tabindex="0"><code>"\(figure.slug)": [{\(count)"estimate": \(digits(shown.estimate)), \
      "ci_low": \(digits(shown.low)), "ci_high": \(digits(shown.high)), …}]</code></pre>
      """
  }

  private struct File {
    let name: String
    let address: Address?
    let what: ResultsText
    let sha256: String
    /// Its size; nil for one that is not public.
    let size: Int?
  }

  private var files: [File] {
    let own = [FigureFile.csv, .svg, .json, .plan].map { file in
      let bytes = file.bytes(figure, in: edition)
      return File(
        name: file.name(figure),
        address: edition.address(of: file, figure), what: file.label, sha256: Digest.text(of: bytes),
        size: bytes.count)
    }
    let answers = edition.content.answers
    let frame = edition.content.frame
    return own + [
      File(
        name: "release.json",
        address: edition.releaseFile, what: .fileRelease,
        sha256: edition.sha256, size: edition.canonical.utf8.count),
      File(
        name: AnswersFile.name, address: nil, what: .fileAnswers, sha256: answers.sha256,
        size: nil),
      File(name: Survey.frameFileName, address: nil, what: .fileFrame, sha256: frame.sha256, size: nil),
    ]
  }

  private func item(_ file: File) -> HTML {
    let language = edition.language
    let name: HTML = file.address.map { "<a href=\"\($0)\">\(file.name)</a>" } ?? "\(file.name)"
    let what =
      file.size.map { language(ResultsText.fileSize, count: $0, ["what": language(file.what)]) }
      ?? language(file.what)
    let short = file.sha256.prefix(8) + "…" + file.sha256.suffix(8)
    return """
      <li><p>\(name)<span>\(what)</span></p>\
      <details class="empreinte"><summary><span class="sr">\(language(ResultsText.fileDigest, ["file": file.name])) </span>\
      <code>\(String(short))</code></summary><p><code class="tout">\(file.sha256)</code></p></details></li>
      """
  }
}
