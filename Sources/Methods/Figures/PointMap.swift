// SPDX-License-Identifier: AGPL-3.0-or-later

/// Places and counts over outlines, overseas in frames.
public struct PointMap: Hashable, Sendable {
  /// A path drawn under the points.
  public struct Outline: Hashable, Sendable {
    /// What a path draws.
    public enum Kind: Hashable, Sendable {
      /// A territory's ground.
      case land
      /// The ground of a région, whose limit it draws.
      case landOfRegion
      /// The limit of a région, over the ground.
      case region
    }

    /// The `d` attribute of an SVG path.
    public let path: String
    /// What it draws.
    public let kind: Kind
    /// The code of the frame that holds it, none in the main map.
    public let frame: String?

    /// A path of the main map or of a frame.
    public init(_ path: String, _ kind: Kind = .land, frame: String? = nil) {
      (self.path, self.kind, self.frame) = (path, kind, frame)
    }
  }

  /// A rectangle in which territories far away are drawn.
  public struct Frame: Hashable, Sendable {
    /// Tells frames apart: `974`.
    public let code: String
    /// What is written beside it.
    public let label: String
    let x, y, width, height: Double

    /// A frame by its upper left corner and its size.
    public init(code: String, label: String, x: Double, y: Double, width: Double, height: Double) {
      (self.code, self.label) = (code, label)
      (self.x, self.y, self.width, self.height) = (x, y, width, height)
    }

    func contains(_ x: Double, _ y: Double) -> Bool {
      (self.x...self.x + width).contains(x) && (self.y...self.y + height).contains(y)
    }
  }

  /// A place.
  public struct Point: Hashable, Sendable {
    /// How a place is marked; shapes and not colours alone tell kinds apart.
    public enum Kind: Hashable, Sendable {
      /// A full disc in the first colour.
      case main
      /// A full disc in the second colour, smaller.
      case second
      /// A ring.
      case ring
    }

    /// Where it stands, rightwards and downwards.
    public let x, y: Double
    /// The name of the place, read out and shown when pointed at.
    public let label: String
    /// The address it leads to, if any.
    public let href: String?
    /// How it is marked.
    public let kind: Kind

    /// A place on the plane of the outlines.
    public init(x: Double, y: Double, label: String, href: String? = nil, kind: Kind = .main) {
      (self.x, self.y, self.label, self.href, self.kind) = (x, y, label, href, kind)
    }
  }

  /// How many there are in a territory, as a number in a disc whose area grows with it.
  public struct Count: Hashable, Sendable {
    /// Where its disc stands, rightwards and downwards.
    public let x, y: Double
    /// How many.
    public let count: Int
    /// The name of the territory with its count: « Bretagne, 12 pôles ».
    public let label: String
    /// The address it leads to, if any.
    public let href: String?

    /// A count where the territory's label stands.
    public init(x: Double, y: Double, count: Int, label: String, href: String? = nil) {
      (self.x, self.y, self.count, self.label, self.href) = (x, y, count, label, href)
    }
  }

  /// What the map shows, as its accessible name.
  public let title: String
  /// The map in a sentence, and where the same facts stand as a list.
  public let description: String
  /// The width of the plane.
  public let width: Double
  /// The height of the plane.
  public let height: Double
  /// The paths, from below to above.
  public let outlines: [Outline]
  /// The frames of territories far away.
  public let frames: [Frame]
  /// The places.
  public let points: [Point]
  /// The counts.
  public let counts: [Count]
  /// Where the outlines come from, written inside the file that travels alone.
  public let source: String

  /// A map on a plane of a given size.
  public init(
    title: String, description: String, width: Double = 1000, height: Double = 940, outlines: [Outline],
    frames: [Frame] = [], points: [Point] = [], counts: [Count] = [], source: String
  ) {
    (self.title, self.description, self.source) = (title, description, source)
    (self.width, self.height) = (width, height)
    (self.outlines, self.frames, self.points, self.counts) = (outlines, frames, points, counts)
  }

  /// The map for a page, with the classes of the style sheet; places are links when they lead somewhere.
  ///
  /// - Parameters:
  ///   - layout: compact puts the frames under the map, larger, as do telephones.
  ///   - id: begins the identifiers inside the picture, unique in the page.
  ///   - outlines: the identifier of the shared outlines to refer to, or nil to draw them in the picture.
  public func svg(_ layout: IntervalChart.Layout, id: String, sharing outlines: String? = nil) -> String {
    PointMapPainter(
      map: self, layout: layout, look: .page, id: "\(id)-\(layout.rawValue)", sharedOutlines: outlines
    ).svg
  }

  /// The map as a file: literal colours, title, description and source inside, no link.
  public func standalone() -> String {
    PointMapPainter(map: self, layout: .wide, look: .standalone, id: "carte").standalone
  }
}
