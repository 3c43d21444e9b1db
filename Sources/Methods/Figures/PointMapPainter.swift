// SPDX-License-Identifier: AGPL-3.0-or-later

/// Draws a map in a layout.
struct PointMapPainter {
  let map: PointMap
  let layout: IntervalChart.Layout
  let id: String
  private var drawing: Drawing

  init(map: PointMap, layout: IntervalChart.Layout, look: Drawing.Look, id: String) {
    (self.map, self.layout, self.id) = (map, layout, id)
    drawing = Drawing(look)
  }

  private var height: Double {
    layout == .compact && !map.frames.isEmpty ? map.height + frameRoom + 74 : map.height
  }

  /// In the compact layout frames stand in one line under the map, as wide as it allows.
  private var frameWidth: Double { min(182, (map.width - 8) / Double(max(map.frames.count, 1)) - 16) }
  private var frameRoom: Double {
    map.frames.map { $0.height * frameWidth / $0.width }.max() ?? 0
  }

  /// Marks are drawn larger for telephones, whose screen shrinks the plane.
  private var magnification: Double { layout == .compact ? 2 : 1 }

  /// The map as an element of a page. Links inside rule out the role of an image: it is named, and no more.
  var svg: String {
    var painter = self
    painter.draw()
    let hasLinks = map.points.contains { $0.href != nil } || map.counts.contains { $0.href != nil }
    let role = hasLinks ? "" : " role=\"img\""
    var head = Drawing(.page)
    head.title(map.title, id: id + "-title")
    head.description(map.description, id: id + "-desc")
    return "<svg class=\"figure-\(layout.rawValue)\" viewBox=\"0 0 \(n(map.width)) \(n(height))\"\(role)"
      + " aria-labelledby=\"\(id.escaped)-title \(id.escaped)-desc\">" + head.svg + painter.drawing.svg
      + "</svg>"
  }

  /// The map as a file, titled above and sourced below.
  var standalone: String {
    var painter = self
    painter.draw()
    var frame = Drawing(.standalone)
    frame.raw(standaloneHead(width: map.width, height: height + 96))
    frame.title(map.title)
    frame.description(map.description)
    frame.raw("<rect width=\"\(n(map.width))\" height=\"\(n(height + 96))\" fill=\"#FAF7F0\"/>")
    frame.text(map.title, 24, 38, size: 24, .value)
    frame.raw("<g transform=\"translate(0 56)\">" + painter.drawing.svg + "</g>")
    frame.text(map.source, 24, height + 82, size: 15, .secondary)
    return frame.svg + "</svg>\n"
  }

  private mutating func draw() {
    for outline in map.outlines where outline.frame == nil { drawOutline(outline) }
    for (index, frame) in map.frames.enumerated() { drawFrame(frame, index) }
    for point in map.points { drawPoint(point) }
    for count in map.counts { drawCount(count) }
  }

  private mutating func drawOutline(_ outline: PointMap.Outline) {
    drawing.path(outline.path, outline.kind == .land ? .land : .region)
  }

  private mutating func drawFrame(_ frame: PointMap.Frame, _ index: Int) {
    let (x, y) = placed(frame.x, frame.y)
    let scale = layout == .compact ? frameWidth / frame.width : 1
    drawing.rectangle(x, y, frame.width * scale, frame.height * scale, .mark(.frame))
    let outlines = map.outlines.filter { $0.frame == frame.code }
    if layout == .compact {
      let factor = FrenchNumber.fixed(scale, decimals: 4)
      drawing.raw(
        "<g transform=\"translate(\(n(x - frame.x * scale)) \(n(y - frame.y * scale))) scale(\(factor))\">")
    }
    for outline in outlines { drawOutline(outline) }
    if layout == .compact {
      drawing.raw("</g>")
      drawing.text(
        frame.label, x + frame.width * scale / 2, y + frame.height * scale + 34, size: 31, .secondary, .middle
      )
    } else {
      drawing.text(frame.label, x + frame.width + 8, y + frame.height / 2 + 6, size: 16, .secondary)
    }
  }

  private mutating func drawPoint(_ point: PointMap.Point) {
    let (x, y) = placed(point.x, point.y)
    let scale = magnification
    link(to: point.href, label: point.label) { drawing in
      switch point.kind {
      case .main: drawing.circle(x, y, radius: 7.5 * scale, .point)
      case .second: drawing.circle(x, y, radius: 6 * scale, .second)
      case .ring: drawing.circle(x, y, radius: 6 * scale, .ring)
      }
    }
  }

  private mutating func drawCount(_ count: PointMap.Count) {
    let (x, y) = placed(count.x, count.y)
    let size = 16 * magnification
    let room = size * (0.45 + 0.3 * Double(String(count.count).count))
    let radius = max(room, 5.5 * magnification * Double(max(count.count, 0)).squareRoot())
    link(to: count.href, label: count.label) { drawing in
      drawing.circle(x, y, radius: radius, .count)
      drawing.text(
        FrenchNumber.text(Double(count.count)), x, y + size * 0.36, size: size, .countText, .middle)
    }
  }

  /// A mark with its name, inside a link when it leads somewhere and the picture stands in a page.
  private mutating func link(to href: String?, label: String, _ draw: (inout Drawing) -> Void) {
    let name = label.escaped
    let target = drawing.look == .page ? href : nil
    drawing.raw(target.map { "<a href=\"\($0.escaped)\" aria-label=\"\(name)\">" } ?? "<g>")
    drawing.title(label)
    draw(&drawing)
    drawing.raw(target == nil ? "</g>" : "</a>")
  }

  /// Where a place of the plane is drawn: frames move in the compact layout.
  private func placed(_ x: Double, _ y: Double) -> (Double, Double) {
    guard layout == .compact,
      let (index, frame) = map.frames.enumerated().first(where: { $0.element.contains(x, y) })
    else { return (x, y) }
    let scale = frameWidth / frame.width
    let left = 4 + Double(index) * (frameWidth + 16) + 8
    return (left + (x - frame.x) * scale, map.height + 20 + (y - frame.y) * scale)
  }
}
