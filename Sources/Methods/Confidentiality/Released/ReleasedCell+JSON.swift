// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

extension ReleasedCell {
  /// The cell as it is kept in a release; `canonical` gives its bytes.
  public var json: JSON {
    var members: [String: JSON] = ["key": .text(key)]
    switch origin {
    case .reviewed: members["origin"] = "reviewed"
    case .archived(let source):
      members["origin"] = "archived"
      members["source"] = .text(source)
    case .publicCount(let definition):
      members["origin"] = "public-count"
      members["definition"] = .text(definition)
    }
    switch content {
    case .figure(let figure):
      members["estimate"] = .number(figure.estimate)
      members["low"] = .optional(figure.low)
      members["high"] = .optional(figure.high)
      members["respondents"] = figure.respondents.json
      if let numerator = figure.numerator { members["numerator"] = numerator.json }
      if let step = figure.roundedTo { members["rounded_to"] = .number(step) }
    case .hidden(let reason, let respondents):
      members["hidden"] = .text(reason.rawValue)
      members["respondents"] = respondents.json
    }
    return .object(members)
  }

  /// The cell kept as `json` in a release.
  ///
  /// - Throws: `.unreadableCell` when `json` is not what this type writes.
  @_spi(Archive) public init(json: JSON) throws(DisclosureError) {
    guard let key = json["key"]?.text, let origin = Origin(json: json), let content = Content(json: json)
    else {
      throw .unreadableCell(json.canonical)
    }
    self.init(key: key, origin: origin, content: content)
  }
}

extension ReleasedCell.Origin {
  fileprivate init?(json: JSON) {
    switch json["origin"]?.text {
    case "reviewed": self = .reviewed
    case "archived":
      guard let source = json["source"]?.text else { return nil }
      self = .archived(source: source)
    case "public-count":
      guard let definition = json["definition"]?.text else { return nil }
      self = .publicCount(definition: definition)
    default: return nil
    }
  }
}

extension ReleasedCell.Content {
  fileprivate init?(json: JSON) {
    guard let respondents = json["respondents"].flatMap(ReleasedCount.init(json:)) else { return nil }
    if let hidden = json["hidden"] {
      guard json["estimate"] == nil, let reason = hidden.text.flatMap(HiddenReason.init(rawValue:)) else {
        return nil
      }
      self = .hidden(reason, respondents: respondents)
      return
    }
    // A step of rounding that cannot be read would make the figure an exact one.
    guard let estimate = json["estimate"]?.number,
      ["low", "high", "rounded_to"].compactMap({ json[$0] }).allSatisfy({ $0 == .null || $0.number != nil })
    else { return nil }
    var numerator: ReleasedCount?
    if let written = json["numerator"] {
      guard let read = ReleasedCount(json: written) else { return nil }
      numerator = read
    }
    self = .figure(
      ReleasedFigure(
        estimate: estimate, low: json["low"]?.number, high: json["high"]?.number, respondents: respondents,
        numerator: numerator, roundedTo: json["rounded_to"]?.number))
  }
}

extension ReleasedCount {
  /// The count as it is kept: a number, `{"below": n}`, or null.
  public var json: JSON {
    switch self {
    case .exactly(let count): .integer(count)
    case .fewerThan(let threshold): ["below": .integer(threshold)]
    case .withheld: nil
    }
  }

  init?(json: JSON) {
    if case .null = json {
      self = .withheld
    } else if let count = json.integer {
      self = .exactly(count)
    } else if let threshold = json["below"]?.integer {
      self = .fewerThan(threshold)
    } else {
      return nil
    }
  }
}
