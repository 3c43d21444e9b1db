// SPDX-License-Identifier: AGPL-3.0-or-later

/// A figure to be published: what is measured, on which variable, and the words that go with it.
struct Indicator: Hashable, Sendable {
  /// What is measured.
  enum Kind: Hashable, Sendable {
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
    var variables: [String] {
      switch self {
      case .count: []
      case .total(let variable), .mean(let variable), .share(let variable, _): [variable]
      case .ratio(let numerator, let denominator): [numerator, denominator]
      }
    }

    /// Whether it adds units up: those that left the population then count for 0.
    var isSum: Bool {
      switch self {
      case .count, .total: true
      case .mean, .share, .ratio: false
      }
    }

    /// Whether it lies between 0 and 1 and is shown in percent.
    var isShare: Bool { if case .share = self { true } else { false } }
  }

  /// The parts of the population for which the figure is given besides the whole.
  struct Domain: Hashable, Sendable {
    /// A part.
    struct Category: Hashable, Sendable {
      /// The code of the answer.
      let code: String
      /// Its name on pages.
      let label: String
    }

    /// The variable whose answers make the parts; nil for the strata of the draw.
    let variable: String?
    /// What stands above the parts: « Selon le stade ».
    let heading: String
    /// The parts in their order; for strata, the names of those that are shown otherwise than they are called.
    let categories: [Category]

    /// Parts made by a variable, or by the strata.
    init(variable: String?, heading: String, categories: [Category] = []) {
      self.variable = variable
      self.heading = heading
      self.categories = categories
    }
  }

  /// The question as it was asked.
  struct Question: Hashable, Sendable {
    /// What was asked.
    let text: String
    /// What helped to answer.
    let hint: String?
    /// What those counted answered, and what the others did, for a share: « Oui », « Non ».
    let answers: [String]

    /// A question.
    init(text: String, hint: String? = nil, answers: [String] = []) {
      self.text = text
      self.hint = hint
      self.answers = answers
    }
  }

  /// The words of a figure, in French.
  struct Wording: Hashable, Sendable {
    /// What is measured, without its value: « Part des pôles qui partagent des locaux ».
    let stem: String
    /// What is true of those counted, after « des pôles »: « partagent des locaux ».
    let predicate: String?
    /// The precise definition.
    let subtitle: String
    /// The population.
    let population: String
    /// A sentence that reads the figure, with `{value}`, its `{unit}`, `{low}` and `{high}`.
    let reading: String
    /// The unit of the value, after it: « structures »; nothing for a share.
    let unit: String?
    /// The unit of a value that the language counts as one: « équivalent temps plein »; nil when it is `unit`.
    let unitOfOne: String?
    /// How many decimals are shown.
    let decimals: Int
    /// What else a reader must know.
    let note: String?

    /// The words of a figure.
    init(
      stem: String, predicate: String? = nil, subtitle: String, population: String, reading: String,
      unit: String? = nil, unitOfOne: String? = nil, decimals: Int = 0, note: String? = nil
    ) {
      self.stem = stem
      self.predicate = predicate
      self.subtitle = subtitle
      self.population = population
      self.reading = reading
      self.unit = unit
      self.unitOfOne = unitOfOne
      self.decimals = decimals
      self.note = note
    }
  }

  /// Its name in addresses.
  let slug: String
  /// What is measured.
  let kind: Kind
  /// The parts of the population it is also given for.
  let domain: Domain?
  /// The question as it was asked; nil for a figure that comes from no question.
  let question: Question?
  /// Its words.
  let wording: Wording

  /// The variables it reads, those of its parts included.
  var variables: [String] { kind.variables + [domain?.variable].compactMap { $0 } }

  /// An indicator.
  init(
    slug: String, kind: Kind, domain: Domain? = nil, question: Question? = nil, wording: Wording
  ) {
    self.slug = slug
    self.kind = kind
    self.domain = domain
    self.question = question
    self.wording = wording
  }
}
