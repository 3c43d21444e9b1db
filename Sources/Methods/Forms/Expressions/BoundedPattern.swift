// SPDX-License-Identifier: AGPL-3.0-or-later

/// A regular expression matched against a whole text by sets of positions, so that no text makes it explode.
struct BoundedPattern {
  private let root: PatternNode

  /// Reads a pattern: characters, `.`, classes, `\d \w \s`, groups, `|`, `* + ?`, `{m,n}`, `^ $`.
  init(_ source: String) throws(ExpressionError) {
    root = try PatternParser.tree(of: source)
  }

  /// Whether the pattern matches the whole of `text`.
  func matches(_ text: String) throws(ExpressionError) -> Bool {
    var run = PatternRun(text: Array(text.unicodeScalars))
    return try run.ends(of: root, from: [0]).contains(run.text.count)
  }
}

/// A pattern as a tree.
indirect enum PatternNode {
  case one(PatternSet)
  case start
  case end
  case sequence([PatternNode])
  case choice([PatternNode])
  case repeated(PatternNode, ClosedRange<Int>?, atLeast: Int)
}

/// The characters that a place of a pattern accepts.
struct PatternSet {
  var ranges: [ClosedRange<Unicode.Scalar>]
  var isNegated = false

  func accepts(_ scalar: Unicode.Scalar) -> Bool { ranges.contains { $0.contains(scalar) } != isNegated }
}

/// The match of a pattern, which counts its steps.
struct PatternRun {
  let text: [Unicode.Scalar]
  private var steps = 0

  init(text: [Unicode.Scalar]) { self.text = text }

  /// The positions where a match of `node` may end when it starts at one of `starts`.
  mutating func ends(of node: PatternNode, from starts: Set<Int>) throws(ExpressionError) -> Set<Int> {
    steps += 1 + starts.count
    guard steps <= 100_000 else { throw .tooCostly }
    switch node {
    case .one(let set):
      return Set(starts.filter { $0 < text.count && set.accepts(text[$0]) }.map { $0 + 1 })
    case .start: return starts.filter { $0 == 0 }
    case .end: return starts.filter { $0 == text.count }
    case .sequence(let nodes):
      var places = starts
      for node in nodes where !places.isEmpty { places = try ends(of: node, from: places) }
      return places
    case .choice(let nodes):
      var places: Set<Int> = []
      for node in nodes { places.formUnion(try ends(of: node, from: starts)) }
      return places
    case .repeated(let node, let range, let least):
      return try repetition(of: node, atLeast: least, atMost: range?.upperBound, from: starts)
    }
  }

  private mutating func repetition(
    of node: PatternNode, atLeast least: Int, atMost most: Int?, from starts: Set<Int>
  ) throws(ExpressionError) -> Set<Int> {
    var places = starts
    for _ in 0..<least { places = try ends(of: node, from: places) }
    var all = places
    var turns = least
    while !places.isEmpty, most.map({ turns < $0 }) ?? true {
      places = try ends(of: node, from: places).subtracting(all)
      all.formUnion(places)
      turns += 1
    }
    return all
  }
}
