// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// Draws a map in a layout.
struct PointMapPainter {
  let map: PointMap
  let layout: IntervalChart.Layout
  let id: String
  /// What the identifiers of outlines drawn elsewhere in the page begin with, or nil to draw them here.
  let sharedOutlines: String?
  private var drawing: Drawing

  init(
    map: PointMap, layout: IntervalChart.Layout, look: Drawing.Look, id: String, sharedOutlines: String? = nil
  ) {
    (self.map, self.layout, self.id, self.sharedOutlines) = (map, layout, id, sharedOutlines)
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

  private var magnification: Double { PointMap.magnification(of: layout) }

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

  /// The outlines of the map and of each frame, for both layouts to refer to.
  var outlinesToShare: String {
    var groups = Drawing(.page)
    groups.raw("<svg width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\"><defs>")
    for frame in [nil] + map.frames.map(\.code) {
      groups.raw("<g id=\"\(name(ofOutlinesIn: frame).escaped)\">")
      for outline in map.outlines where outline.frame == frame { Self.draw(outline, in: &groups) }
      groups.raw("</g>")
    }
    groups.raw("</defs></svg>")
    return groups.svg
  }

  private func name(ofOutlinesIn frame: String?) -> String {
    [sharedOutlines, frame].compactMap(\.self).joined(separator: "-")
  }

  private mutating func draw() {
    drawOutlines(in: nil)
    for (index, frame) in map.frames.enumerated() { drawFrame(frame, index) }
    for point in map.points { drawPoint(point) }
    for count in map.counts { drawCount(count) }
  }

  /// The outlines of a frame, or of the main map, here or by reference.
  private mutating func drawOutlines(in frame: String?) {
    guard sharedOutlines == nil else {
      drawing.raw("<use href=\"#\(name(ofOutlinesIn: frame).escaped)\"/>")
      return
    }
    for outline in map.outlines where outline.frame == frame { Self.draw(outline, in: &drawing) }
  }

  private static func draw(_ outline: PointMap.Outline, in drawing: inout Drawing) {
    let mark: Mark =
      switch outline.kind {
      case .land: .land
      case .landOfRegion: .landOfRegion
      case .region: .region
      }
    drawing.path(outline.path, mark)
  }

  private mutating func drawFrame(_ frame: PointMap.Frame, _ index: Int) {
    let (x, y) = placed(frame.x, frame.y)
    let scale = layout == .compact ? frameWidth / frame.width : 1
    drawing.rectangle(x, y, frame.width * scale, frame.height * scale, .mark(.frame))
    if layout == .compact {
      let factor = scale.fixed(decimals: 4)
      drawing.raw(
        "<g transform=\"translate(\(n(x - frame.x * scale)) \(n(y - frame.y * scale))) scale(\(factor))\">")
    }
    drawOutlines(in: frame.code)
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
    let mark: Mark =
      switch point.kind {
      case .main: .point
      case .second: .second
      case .ring: .ring
      }
    let radius = point.radius * magnification
    link(to: point.href, label: point.label) { $0.circle(x, y, radius: radius, mark) }
  }

  private mutating func drawCount(_ count: PointMap.Count) {
    let (x, y) = placed(count.x, count.y)
    let size = 16 * magnification
    let radius = count.radius * magnification
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
