// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// The rows of a survey, by column.
public struct SurveyData: Hashable, Sendable {
  /// A column.
  public enum Column: Hashable, Sendable {
    /// Numbers; a missing one is not a number.
    case numbers([Double])
    /// Levels by their place in `levels`; a missing one is −1.
    case categories([Int32], levels: [String])
  }

  /// The number of rows.
  public let count: Int
  /// The columns by name.
  public let columns: [String: Column]

  /// Rows given by column.
  public init(count: Int, columns: [String: Column]) {
    for column in columns.values { precondition(column.count == count, "Every column has one value by row.") }
    self.count = count
    self.columns = columns
  }

  /// The rows at `places`, with all the levels of the whole file.
  func kept(_ places: [Int]) -> SurveyData {
    SurveyData(count: places.count, columns: columns.mapValues { $0.kept(places) })
  }
}

extension SurveyData.Column {
  /// The number of values.
  public var count: Int {
    switch self {
    case .numbers(let values): values.count
    case .categories(let codes, _): codes.count
    }
  }

  /// A column of levels from texts; the empty text is missing. Levels are sorted by code point.
  public static func categories(_ texts: [String]) -> Self {
    let levels = Set(texts).subtracting([""]).sorted { $0.precedes($1) }
    let codes = Dictionary(uniqueKeysWithValues: levels.enumerated().map { ($1, Int32($0)) })
    return .categories(texts.map { codes[$0] ?? -1 }, levels: levels)
  }

  func kept(_ places: [Int]) -> Self {
    switch self {
    case .numbers(let values): .numbers(places.map { values[$0] })
    case .categories(let codes, let levels): .categories(places.map { codes[$0] }, levels: levels)
    }
  }
}
