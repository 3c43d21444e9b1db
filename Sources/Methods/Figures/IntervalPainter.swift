// SPDX-License-Identifier: AGPL-3.0-or-later

/// Draws an interval chart in a layout.
struct IntervalPainter {
  let chart: IntervalChart
  let id: String
  let axis: Axis
  private let layout: IntervalChart.Layout
  private var drawing: Drawing
  private var y = 30.0

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

  private mutating func drawRows() -> String {
    for (index, row) in chart.rows.enumerated() {
      let before = index > 0 ? chart.rows[index - 1] : nil
      if let before { drawSeparation(between: before, and: row) }
      if let group = row.group, group != before?.group {
        drawing.text(group, 0, y + 20, size: 13, .heading, halo: true)
        y += 26
      }
      switch layout {
      case .wide: drawWide(row)
      case .compact: drawCompact(row)
      }
    }
    y += 6
    return drawing.svg
  }

  private mutating func drawSeparation(between before: IntervalChart.Row, and row: IntervalChart.Row) {
    guard before.isWhole != row.isWhole || before.group != row.group else { return }
    let edge = before.isWhole != row.isWhole ? Mark.axis : .grid
    drawing.path("M0 \(n(y + 6))H\(n(width))", edge)
    y += 10
  }

  private mutating func drawWide(_ row: IntervalChart.Row) {
    let names = lines(row.label, of: 28)
    let reasons: [String] = if case .hidden(let reason) = row.value { lines(reason, of: 28) } else { [] }
    let height = 32 + 18 * Double(max(names.count, reasons.count) - 1)
    let middle = y + height / 2
    for (index, name) in names.enumerated() {
      let baseline = middle + 5 + 18 * (Double(index) - Double(names.count - 1) / 2)
      drawing.text(name, 0, baseline, size: 15, row.isWhole ? .value : .text)
    }
    switch row.value {
    case .estimate(let estimate, let low, let high):
      drawing.text(chart.text(estimate), 580, middle + 5, size: 15, .value, .end)
      drawing.text(chart.text(from: low, to: high), 700, middle + 5, size: 14, .secondary, .end)
      drawBar(estimate, low, high, at: middle, isWhole: row.isWhole)
    case .hidden:
      drawHatch(at: middle - 10, height: 20)
      for (index, reason) in reasons.enumerated() {
        let baseline = middle + 5 + 18 * (Double(index) - Double(reasons.count - 1) / 2)
        drawing.text(reason, 700, baseline, size: 13, .secondary, .end)
      }
    }
    y += height
  }

  private mutating func drawCompact(_ row: IntervalChart.Row) {
    let names: [String]
    var isReasonAbove = false
    switch row.value {
    case .estimate(let estimate, let low, let high):
      names = lines(row.label, of: 26)
      drawing.text(chart.text(from: low, to: high), 340, y + 19, size: 13, .secondary, .end, halo: true)
      drawing.text(chart.text(estimate), 340 - intervalRoom, y + 19, size: 14.5, .value, .end, halo: true)
    case .hidden(let reason):
      names = lines(row.label, of: 40)
      isReasonAbove = row.label.count + reason.count <= 42
      let baseline = y + 19 + (isReasonAbove ? 0 : 18 * Double(names.count))
      drawing.text(reason, 340, baseline, size: 13, .secondary, .end, halo: true)
    }
    for name in names {
      drawing.text(name, 0, y + 19, size: 14.5, row.isWhole ? .value : .text, halo: true)
      y += 18
    }
    switch row.value {
    case .estimate(let estimate, let low, let high):
      drawBar(estimate, low, high, at: y + 16, isWhole: row.isWhole)
      y += 34
    case .hidden:
      if !isReasonAbove { y += 18 }
      drawHatch(at: y + 9, height: 16)
      y += 34
    }
  }

  /// The width of the widest interval, about 7.4 units a character, and the space before it.
  private var intervalRoom: Double {
    let lengths = chart.rows.map { row in
      if case .estimate(_, let low, let high) = row.value { chart.text(from: low, to: high).count } else { 0 }
    }
    return 7.4 * Double(lengths.max() ?? 0) + 8
  }

  private mutating func drawBar(
    _ estimate: Double, _ low: Double, _ high: Double, at y: Double, isWhole: Bool
  ) {
    let span = "M\(n(axis.place(low))) \(n(y))H\(n(axis.place(high)))"
    drawing.path(span, isWhole ? .intervalOfAll : .interval)
    drawing.circle(axis.place(estimate), y, radius: isWhole ? 7 : 6.5, isWhole ? .pointOfAll : .point)
  }

  private mutating func drawHatch(at y: Double, height: Double) {
    drawing.rectangle(axis.start, y, axis.end - axis.start, height, .mark(.hidden))
    drawing.rectangle(axis.start, y, axis.end - axis.start, height, .pattern(id + "-hatch"))
  }
}

/// The opening of an SVG file of its own.
func standaloneHead(width: Double, height: Double) -> String {
  "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(n(width))\" height=\"\(n(height))\""
    + " viewBox=\"0 0 \(n(width)) \(n(height))\" role=\"img\""
    + " font-family=\"Inter, system-ui, 'Noto Sans', 'Liberation Sans', sans-serif\">"
}
