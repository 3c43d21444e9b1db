// SPDX-License-Identifier: AGPL-3.0-or-later
import Figures
import Markup

/// The chart of a figure, for wide screens and for telephones.
struct FigureChartView: View {
  let figure: PublishedFigure
  let edition: Edition

  var body: HTML {
    let chart = IntervalChart(figure, in: edition)
    return """
      <div class="large">\(HTML(trusted: chart.svg(.wide, id: figure.slug)))</div>\
      <div class="etroit">\(HTML(trusted: chart.svg(.compact, id: figure.slug)))</div>
      """
  }
}
