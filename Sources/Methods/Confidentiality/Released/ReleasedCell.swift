// SPDX-License-Identifier: AGPL-3.0-or-later

/// A figure that anyone may see, or the fact that it is hidden.
///
/// Pages take released cells and nothing else. There is no public initializer: a figure estimated from
/// answers becomes a cell through `DisclosureReview`, a figure published by others names its source, a count
/// of public facts names its definition.
public struct ReleasedCell: Hashable, Sendable {
  /// Where a cell comes from.
  public enum Origin: Hashable, Sendable {
    /// Estimated from answers, and reviewed.
    case reviewed
    /// Published by others, in this source.
    case archived(source: String)
    /// A count of public facts, with its definition.
    case publicCount(definition: String)
  }

  /// What the cell shows.
  public enum Content: Hashable, Sendable {
    /// A figure.
    case figure(ReleasedFigure)
    /// Nothing but the reason, and what may be said of the number of respondents.
    case hidden(HiddenReason, respondents: ReleasedCount)
  }

  /// The name of the cell in its table: a category of the domain, or the total.
  public let key: String
  /// Where the cell comes from.
  public let origin: Origin
  /// What the cell shows.
  public let content: Content

  init(key: String, origin: Origin, content: Content) {
    self.key = key
    self.origin = origin
    self.content = content
  }

  /// The figure, unless it is hidden.
  public var figure: ReleasedFigure? { if case .figure(let figure) = content { figure } else { nil } }

  /// Why the cell is hidden, or nil when it shows a figure.
  public var hiddenReason: HiddenReason? { if case .hidden(let reason, _) = content { reason } else { nil } }

  /// What may be said of the number of respondents, hidden or not.
  public var respondents: ReleasedCount {
    switch content {
    case .figure(let figure): figure.respondents
    case .hidden(_, let respondents): respondents
    }
  }

  /// A figure that others have published in `source`, with its base when they gave it.
  ///
  /// - Throws: `.unnamedOrigin` when the source is blank.
  public static func archived(
    _ key: String, estimate: Double, low: Double? = nil, high: Double? = nil, respondents: Int? = nil,
    source: String
  ) throws(DisclosureError) -> ReleasedCell {
    guard source.contains(where: { !$0.isWhitespace }) else { throw .unnamedOrigin(key) }
    let figure = ReleasedFigure(
      estimate: estimate, low: low, high: high,
      respondents: respondents.map { .exactly($0) } ?? .withheld, numerator: nil)
    return ReleasedCell(key: key, origin: .archived(source: source), content: .figure(figure))
  }

  /// A count of public facts, such as the poles of the register, under `definition`.
  ///
  /// - Throws: `.unnamedOrigin` when the definition is blank.
  public static func publicCount(
    _ key: String, count: Int, definition: String
  ) throws(DisclosureError) -> ReleasedCell {
    guard definition.contains(where: { !$0.isWhitespace }) else { throw .unnamedOrigin(key) }
    let figure = ReleasedFigure(
      estimate: Double(count), low: nil, high: nil, respondents: .withheld, numerator: nil)
    return ReleasedCell(key: key, origin: .publicCount(definition: definition), content: .figure(figure))
  }
}
