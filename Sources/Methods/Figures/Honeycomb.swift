// SPDX-License-Identifier: AGPL-3.0-or-later

/// Cells packed in a disc, one per unit, that keep their places from one picture to the next.
///
/// Those that remain are nearest the centre, then those that leave, then those already gone: a series of
/// pictures with the same total shows the disc emptying from its rim.
public struct Honeycomb: Hashable, Sendable {
  /// What a cell stands for.
  public enum State: CaseIterable, Hashable, Sendable {
    /// A unit supposed to exist, without a name.
    case estimated
    /// A unit that is still counted.
    case remaining
    /// A unit that leaves at this step.
    case leaving
    /// A unit that left before.
    case gone
  }

  /// What the picture says, as its accessible name.
  public let title: String
  /// The states of the cells, from the centre outwards.
  public let cells: [State]

  /// Units by state; a whole of estimated units has no other.
  public init(title: String, estimated: Int = 0, remaining: Int = 0, leaving: Int = 0, gone: Int = 0) {
    precondition(min(estimated, remaining, leaving, gone) >= 0, "cells are counted from 0")
    self.title = title
    cells =
      Array(repeating: .estimated, count: estimated) + Array(repeating: .remaining, count: remaining)
      + Array(repeating: .leaving, count: leaving) + Array(repeating: .gone, count: gone)
  }

  /// The picture for a page, with the classes of the style sheet.
  public var svg: String {
    "<svg viewBox=\"\(viewBox)\" role=\"img\" aria-label=\"\(title.escaped)\">" + picture(.page) + "</svg>"
  }

  /// The picture as a file, with literal colours.
  public var standalone: String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"344\" viewBox=\"\(viewBox)\" role=\"img\"><title>"
      + title.escaped + "</title>" + picture(.standalone) + "</svg>\n"
  }

  private func picture(_ look: Drawing.Look) -> String {
    var drawing = Drawing(look)
    let places = HexagonalDisc.places(cells.count)
    for state in State.allCases.reversed() {
      let data = zip(places, cells).filter { $0.1 == state }.map {
        Hexagon.path(x: $0.0.x, y: $0.0.y, radius: state.radius)
      }
      if !data.isEmpty { drawing.path(data.joined(), state.mark) }
    }
    return drawing.svg
  }

  private var viewBox: String {
    let places = HexagonalDisc.places(cells.count)
    let x = (places.map { abs($0.x) }.max() ?? 0) + 8
    let y = (places.map { abs($0.y) }.max() ?? 0) + 8
    return "\(n(-x)) \(n(-y)) \(n(2 * x)) \(n(2 * y))"
  }
}

extension Honeycomb.State {
  fileprivate var mark: Mark {
    switch self {
    case .estimated: .cellEstimated
    case .remaining: .cellIn
    case .leaving: .cellLeaving
    case .gone: .cellGone
    }
  }

  /// Outlined cells are smaller by half their line, so that all look alike.
  fileprivate var radius: Double {
    switch self {
    case .estimated, .leaving: 5.5
    case .remaining: 6
    case .gone: 5.6
    }
  }
}
