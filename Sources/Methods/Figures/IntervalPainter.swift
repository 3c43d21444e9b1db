// SPDX-License-Identifier: AGPL-3.0-or-later

/// Draws an interval chart in a layout.
struct IntervalPainter {
  let chart: IntervalChart
  let id: String
  let axis: Axis
  let layout: IntervalChart.Layout
  var drawing: Drawing
  var y = 30.0

  var width: Double { layout == .wide ? 700 : 340 }
  private var top: Double { 30 }

  init(chart: IntervalChart, layout: IntervalChart.Layout, look: Drawing.Look, id: String) {
    (self.chart, self.layout, self.id) = (chart, layout, id)
    drawing = Drawing(look)
    let (start, end) = layout == .wide ? (228.0, 506.0) : (4.0, 336.0)
    let values: [Double] = chart.rows.flatMap { row -> [Double] in
      if case .estimate(let estimate, let low, let high) = row.value { [estimate, low, high] } else { [] }
    }
    axis =
      switch chart.unit {
      case .percent: Axis(ticks: [0, 0.25, 0.5, 0.75, 1], decimals: 0, from: start, to: end)
      case .number:
        Axis(covering: values + (chart.reference.map { [$0.value] } ?? []), from: start, to: end)
      }
  }

  /// The picture as an element of a page.
  var svg: String {
    var painter = self
    let height = painter.drawAll()
    var svg = "<svg class=\"figure-\(layout.rawValue)\" viewBox=\"0 0 \(n(width)) \(n(height))\" role=\"img\""
    svg += " aria-labelledby=\"\(id.escaped)-title \(id.escaped)-desc\">"
    var head = Drawing(.page)
    head.title(chart.title, id: id + "-title")
    head.description(chart.description, id: id + "-desc")
    return svg + head.svg + painter.drawing.svg + "</svg>"
  }

  /// The picture as a file, titled above and sourced below.
  var standalone: String {
    var painter = self
    let body = painter.drawAll()
    let titleLines = lines(chart.title, of: layout == .wide ? 72 : 34)
    let sourceLines = lines(chart.source, of: layout == .wide ? 105 : 52)
    let head = 20 + 24 * Double(titleLines.count) + 12
    let height = head + body + 12 + 18 * Double(sourceLines.count) + 14
    var frame = Drawing(.standalone)
    frame.raw(standaloneHead(width: width + 48, height: height))
    frame.title(chart.title)
    frame.description(chart.description)
    frame.raw("<rect width=\"\(n(width + 48))\" height=\"\(n(height))\" fill=\"#FFFFFF\"/>")
    for (index, line) in titleLines.enumerated() {
      frame.text(line, 24, 38 + 24 * Double(index), size: 18, .value)
    }
    frame.raw("<g transform=\"translate(24 \(n(head)))\">" + painter.drawing.svg + "</g>")
    for (index, line) in sourceLines.enumerated() {
      frame.text(line, 24, head + body + 24 + 18 * Double(index), size: 13, .secondary)
    }
    return frame.svg + "</svg>\n"
  }

  /// Draws rows over the grid, and returns the height used.
  private mutating func drawAll() -> Double {
    let rows = drawRows()
    let bottom = y
    var ground = Drawing(drawing.look)
    drawing = ground
    drawPattern()
    drawGrid(to: bottom)
    drawHeadings()
    ground = drawing
    ground.raw(rows)
    drawing = ground
    return bottom + 34
  }

  private mutating func drawPattern() {
    let hasHidden = chart.rows.contains { if case .hidden = $0.value { true } else { false } }
    guard hasHidden else { return }
    drawing.raw(
      "<defs><pattern id=\"\(id.escaped)-hatch\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\""
        + " patternTransform=\"rotate(45)\">")
    drawing.path("M0 0V7", .hatch)
    drawing.raw("</pattern></defs>")
  }

  private mutating func drawGrid(to bottom: Double) {
    for (index, tick) in axis.ticks.enumerated() {
      let x = axis.place(tick)
      let isLast = index == axis.ticks.count - 1
      drawing.path("M\(n(x)) \(n(top))V\(n(bottom))", .grid)
      let isAtEdge = layout == .compact && (index == 0 || isLast)
      let anchor: Drawing.Anchor = isAtEdge ? (isLast ? .end : .start) : .middle
      drawing.text(label(of: tick, isLast: isLast), x, bottom + 22, size: 13, .secondary, anchor)
    }
    guard let reference = chart.reference else { return }
    let x = axis.place(reference.value)
    drawing.path("M\(n(x)) \(n(top - 4))V\(n(bottom))", .reference)
    let anchor: Drawing.Anchor =
      x - axis.start < 50 ? .start : axis.end - x < 50 && layout == .compact ? .end : .middle
    drawing.text(reference.label, x, 18, size: 13, .secondary, anchor)
  }

  private mutating func drawHeadings() {
    guard layout == .wide else { return }
    drawing.text(chart.estimateHeading, 580, 18, size: 13, .secondary, .end)
    drawing.text(chart.intervalHeading, 700, 18, size: 13, .secondary, .end)
  }

  private func label(of tick: Double, isLast: Bool) -> String {
    switch chart.unit {
    case .percent: isLast ? FrenchNumber.percent(tick) : FrenchNumber.text(tick * 100)
    case .number: FrenchNumber.text(tick, decimals: axis.decimals)
    }
  }
}
