// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Figures
import Kernel
import Markup
import Site

/// The table of a figure: the same rows as its chart, with the answers behind each.
struct FigureTableView: View {
  let figure: PublishedFigure
  let edition: Edition

  var body: HTML {
    let language = edition.language
    let records = IntervalChart(figure, in: edition).table
    let header = records[0]
    let lines = zip(records.dropFirst(), figure.lines)
    return """
      <div class="tableau" role="region" tabindex="0" aria-label="\(language(ResultsText.tableLabel, ["stem": figure.indicator.wording.stem]))"><table class="serree">
      <caption>\(figure.indicator.wording.stem)</caption>
      <thead><tr><th scope="col">\(header[0])</th><th scope="col" class="n">\(language(ResultsText.tableResponses))</th>\
      <th scope="col" class="n">\(header[1].capitalizedFirst)</th><th scope="col" class="n">\(header[2].capitalizedFirst)</th></tr></thead>
      <tbody>\(each: lines, { row($0, $1.cell) })</tbody></table></div>
      """
  }

  private func row(_ fields: [String], _ cell: ReleasedCell) -> HTML {
    let values: HTML =
      cell.shown == nil
      ? "<td class=\"n\" colspan=\"2\">\(fields[1])</td>"
      : "<td class=\"n\">\(fields[1])</td><td class=\"n\">\(fields[2])</td>"
    return """
      <tr><th scope="row">\(fields[0])</th><td class="n">\(edition.text(cell.respondents))</td>\(values)</tr>
      """
  }
}
