// SPDX-License-Identifier: AGPL-3.0-or-later

extension IntervalPainter {
  /// Draws the rows from top to bottom, and returns what was drawn.
  mutating func drawRows() -> String {
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
      names = lines(row.label, of: labelLength)
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

  /// How many characters a label may have on a line beside the widest interval and estimate.
  private var labelLength: Int {
    let lengths = chart.rows.map { row in
      if case .estimate(let estimate, _, _) = row.value { chart.text(estimate).count } else { 0 }
    }
    let room = 340 - intervalRoom - 8.2 * Double(lengths.max() ?? 0) - 10
    return max(8, Int(room / 7.7))
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
