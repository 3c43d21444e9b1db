// SPDX-License-Identifier: AGPL-3.0-or-later

/// A figure to be published: what is measured, on which variable, and the words that go with it.
public struct Indicator: Hashable, Sendable {
  /// What is measured.
  public enum Kind: Hashable, Sendable {
    /// How many units of the population there are.
    case count
    /// The sum of a variable.
    case total(variable: String)
    /// The mean of a variable.
    case mean(variable: String)
    /// The share of units whose answer is one of these codes, or holds one of them.
    case share(variable: String, codes: [String])
    /// The sum of a variable over the sum of another.
    case ratio(numerator: String, denominator: String)

    /// The variables it reads.
    public var variables: [String] {
      switch self {
      case .count: []
      case .total(let variable), .mean(let variable), .share(let variable, _): [variable]
      case .ratio(let numerator, let denominator): [numerator, denominator]
      }
    }

    /// Whether it adds units up: those that left the population then count for 0.
    public var isSum: Bool {
      switch self {
      case .count, .total: true
      case .mean, .share, .ratio: false
      }
    }

    /// Whether it lies between 0 and 1 and is shown in percent.
    public var isShare: Bool { if case .share = self { true } else { false } }
  }

  /// The parts of the population for which the figure is given besides the whole.
  public struct Domain: Hashable, Sendable {
    /// A part.
    public struct Category: Hashable, Sendable {
      /// The code of the answer.
      public let code: String
      /// Its name on pages.
      public let label: String

      /// A part.
      public init(code: String, label: String) {
        self.code = code
        self.label = label
      }
    }

    /// The variable whose answers make the parts; nil for the strata of the draw.
    public let variable: String?
    /// What stands above the parts: « Selon le stade ».
    public let heading: String
    /// The parts in their order; for strata, the names of those that are shown otherwise than they are called.
    public let categories: [Category]

    /// Parts made by a variable, or by the strata.
    public init(variable: String?, heading: String, categories: [Category] = []) {
      self.variable = variable
      self.heading = heading
      self.categories = categories
    }
  }

  /// The question as it was asked.
  public struct Question: Hashable, Sendable {
    /// What was asked.
    public let text: String
    /// What helped to answer.
    public let hint: String?
    /// What those counted answered, and what the others did, for a share: « Oui », « Non ».
    public let answers: [String]

    /// A question.
    public init(text: String, hint: String? = nil, answers: [String] = []) {
      self.text = text
      self.hint = hint
      self.answers = answers
    }
  }

  /// The words of a figure, in French.
  public struct Wording: Hashable, Sendable {
    /// What is measured, without its value: « Part des pôles qui partagent des locaux ».
    public let stem: String
    /// What is true of those counted, after « des pôles »: « partagent des locaux ».
    public let predicate: String?
    /// The precise definition.
    public let subtitle: String
    /// The population.
    public let population: String
    /// A sentence that reads the figure, with `{value}`, `{low}` and `{high}`.
    public let reading: String
    /// The unit of the value, after it: « structures »; nothing for a share.
    public let unit: String?
    /// How many decimals are shown.
    public let decimals: Int
    /// What else a reader must know.
    public let note: String?

    /// The words of a figure.
    public init(
      stem: String, predicate: String? = nil, subtitle: String, population: String, reading: String,
      unit: String? = nil, decimals: Int = 0, note: String? = nil
    ) {
      self.stem = stem
      self.predicate = predicate
      self.subtitle = subtitle
      self.population = population
      self.reading = reading
      self.unit = unit
      self.decimals = decimals
      self.note = note
    }
  }

  /// Its name in addresses.
  public let slug: String
  /// What is measured.
  public let kind: Kind
  /// The parts of the population it is also given for.
  public let domain: Domain?
  /// The question as it was asked; nil for a figure that comes from no question.
  public let question: Question?
  /// Its words.
  public let wording: Wording

  /// The variables it reads, those of its parts included.
  var variables: [String] { kind.variables + [domain?.variable].compactMap { $0 } }

  /// An indicator.
  public init(
    slug: String, kind: Kind, domain: Domain? = nil, question: Question? = nil, wording: Wording
  ) {
    self.slug = slug
    self.kind = kind
    self.domain = domain
    self.question = question
    self.wording = wording
  }
}
