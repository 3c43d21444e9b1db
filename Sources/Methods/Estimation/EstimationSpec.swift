// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// The description of an estimation, as a file holds it: data, design, corrections and estimates.
public struct EstimationSpec: Hashable, Sendable {
  /// The identifier, copied to the report.
  public let id: String
  /// The name of the file that holds the data.
  public let dataFile: String

  enum Kind: String {
    case integer
    case number
    case category
  }

  struct ResponseClasses: Hashable, Sendable {
    let responded: String
    let classes: [String]
  }

  let kinds: [String: Kind]
  let strata: String?
  let fpc: String?
  let weights: String?
  let lonely: LonelyStratum
  let nonresponse: ResponseClasses?
  let domain: [Condition]
  let outputsWeights: Bool
  let requests: [EstimateRequest]

  /// The description that `json` holds.
  ///
  /// - Throws: `SpecError` that names the path of the key.
  public init(_ json: JSON) throws(SpecError) {
    let spec = SpecValue(json)
    try spec.check(
      known: [
        "schema", "id", "title", "tier", "tags", "source", "data", "design", "nonresponse", "domain",
        "output_weights", "estimates",
      ], unsupported: ["calibration", "trim"])
    id = try spec.required("id").text()
    let data = try spec.required("data")
    try data.check(known: ["file", "rows", "columns"])
    dataFile = try data.required("file").text()
    kinds = try Self.kinds(data.required("columns"))
    let design = try spec.required("design")
    try design.check(
      known: ["kind", "stages", "weights", "lonely_psu"],
      unsupported: [
        "replicates", "phase1", "phase2", "method", "pps", "probabilities", "nest", "lonely_psu_in_domains",
      ])
    let kind = try design.required("kind").text()
    guard kind == "taylor" else { throw .unsupported(path: "design.kind", what: kind) }
    let stages = try design.required("stages").list()
    guard let stage = stages.first else { throw .wrongValue(path: "design.stages", expected: .single) }
    if stages.count > 1 { throw .severalStages(path: stages[1].path) }
    try stage.check(known: ["strata", "fpc"], unsupported: ["cluster"])
    strata = try stage.member("strata")?.text()
    fpc = try stage.member("fpc")?.text()
    weights = try design.member("weights")?.text()
    lonely = try design.member("lonely_psu")?.choice(LonelyStratum.self) ?? .fail
    nonresponse = try Self.nonresponse(spec.member("nonresponse"))
    domain = try EstimateRequest.conditions(spec.member("domain"))
    outputsWeights = try spec.member("output_weights")?.boolean() ?? false
    var requests: [EstimateRequest] = []
    for value in try spec.required("estimates").list() { requests.append(try EstimateRequest(value)) }
    self.requests = requests
  }

  private static func kinds(_ columns: SpecValue) throws(SpecError) -> [String: Kind] {
    guard let members = columns.json.object else { throw .wrongValue(path: columns.path, expected: .object) }
    var kinds: [String: Kind] = [:]
    for name in members.keys.sorted() { kinds[name] = try columns.required(name).choice(Kind.self) }
    return kinds
  }

  private static func nonresponse(_ spec: SpecValue?) throws(SpecError) -> ResponseClasses? {
    guard let spec else { return nil }
    try spec.check(known: ["method", "responded", "classes"])
    let method = try spec.required("method").text()
    guard method == "weighting_class" else { throw .unsupported(path: "nonresponse.method", what: method) }
    return ResponseClasses(
      responded: try spec.required("responded").text(), classes: try spec.required("classes").texts())
  }

  /// The report on data read as a header and its records, in the layout of the estimation examples.
  ///
  /// A failure of the estimation (`EstimationError.code`) is in the report; wrong input is thrown.
  ///
  /// - Throws: `SpecError`, or `EstimationError` without a code.
  public func run(header: [String], records: [[String]]) throws -> JSON {
    let data = try data(header: header, records: records)
    do {
      return try EstimationReport(spec: self, data: data).json()
    } catch let error as EstimationError {
      guard let code = error.code else { throw error }
      return ["id": .text(id), "error": .text(code)]
    }
  }
}
