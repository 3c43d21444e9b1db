// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel
import Sampling

extension CampaignFile {
  static let schema = "essaim-campaign/1"
  private static let keys: Set = [
    "schema", "slug", "title", "reference_year", "fictitious", "opens_on", "closes_on", "questionnaire",
    "seed", "strata", "sizes",
  ]

  /// The campaign that `json` describes.
  ///
  /// - Throws: `CampaignFileError` that names the key.
  public init(_ json: JSON) throws(CampaignFileError) {
    let file = FileValue(json)
    try file.check(known: Self.keys)
    guard try file.required("schema").json.text == Self.schema else {
      throw .wrongValue(path: "schema", expected: .choice([Self.schema]))
    }
    slug = try file.required("slug").slug()
    title = try file.required("title").line().trimmed
    referenceYear = try file.required("reference_year").year()
    isFictitious = try file.required("fictitious").boolean()
    opensOn = try file.required("opens_on").moment()
    closesOn = try file.required("closes_on").moment()
    questionnaire = try file.required("questionnaire").line()
    let seed = try file.required("seed").line()
    let sizes = try file.required("sizes")
    if sizes.json.text == "all" {
      strata = try file.member("strata")?.strata() ?? []
      sampling = SamplingPlan(seed: seed, design: .census)
    } else {
      strata = try file.required("strata").strata()
      sampling = SamplingPlan(seed: seed, design: .stratified(try sizes.sizes()))
    }
  }
}

/// A value of the file with the path that leads to it, so that errors can name it.
private typealias FileValue = JSONNode<CampaignFileError>

extension JSONNode<CampaignFileError> {
  fileprivate func refusal(expecting expected: JSONExpectation) -> CampaignFileError {
    .wrongValue(path: path, expected: expected)
  }

  /// A text that can end an address.
  fileprivate func slug() throws(CampaignFileError) -> String {
    guard let text = json.text, !text.isEmpty, text.utf8.count <= 80, text.slug == text else {
      throw refusal(expecting: .slug)
    }
    return text
  }

  /// A text of one line, as it is written: the seed is hashed.
  fileprivate func line() throws(CampaignFileError) -> String {
    guard let text = json.text, !text.trimmed.isEmpty, text.unicodeScalars.count <= 300, text.isOneLine
    else { throw refusal(expecting: .line(atMost: 300)) }
    return text
  }

  fileprivate func year() throws(CampaignFileError) -> Int {
    guard let year = json.integer, (1900...2200).contains(year) else { throw refusal(expecting: .year) }
    return year
  }

  fileprivate func moment() throws(CampaignFileError) -> CampaignFile.Moment {
    if let day = json.text.flatMap({ Day($0) }) { return .on(day) }
    guard json.object != nil else { throw .notADay(path: path) }
    try check(known: ["days_from_creation"])
    return .after(days: try required("days_from_creation").whole(from: -3650, to: 3650))
  }

  /// What strata are made of, each property once.
  fileprivate func strata() throws(CampaignFileError) -> [RegisterProperty] {
    guard let elements, !elements.isEmpty else { throw refusal(expecting: .texts) }
    var strata: [RegisterProperty] = []
    for element in elements {
      guard let property = element.json.text.flatMap({ RegisterProperty(rawValue: $0) }) else {
        throw element.refusal(expecting: .choice(RegisterProperty.allCases.map(\.rawValue)))
      }
      guard !strata.contains(property) else { throw .doubledProperty(path: element.path) }
      strata.append(property)
    }
    return strata
  }

  /// How many units to draw in each stratum.
  fileprivate func sizes() throws(CampaignFileError) -> [String: StratifiedDraw.Size] {
    guard let members = json.object, !members.isEmpty, members.count <= 1_000 else {
      throw .notSizes(path: path)
    }
    var sizes: [String: StratifiedDraw.Size] = [:]
    for stratum in members.keys.sorted() { sizes[stratum] = try .init(self[stratum]) }
    return sizes
  }
}
