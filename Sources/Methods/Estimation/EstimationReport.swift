// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// The estimates of a specification on its data, and their layout in JSON.
struct EstimationReport {
  let spec: EstimationSpec
  let data: SurveyData
  let design: StratifiedDesign
  let domain: [Bool]

  /// The data and design of `spec`, after non-response.
  ///
  /// - Throws: `SpecError` or `EstimationError`.
  init(spec: EstimationSpec, data: SurveyData) throws {
    let (strata, names) = try data.crossing(spec.strata.map { [$0] } ?? [], path: "design.stages[0].strata")
    var weights: [Double]?
    if let column = spec.weights { weights = try data.complete(column, path: "design.weights") }
    var populations: [Double]?
    if let column = spec.fpc { populations = try data.complete(column, path: "design.stages[0].fpc") }
    let drawn = try StratifiedDesign(
      strata: strata, names: names, weights: weights, populations: populations, lonely: spec.lonely)
    self.spec = spec
    if let nonresponse = spec.nonresponse {
      let answers = try data.complete(nonresponse.responded, path: "nonresponse.responded")
      let (classes, classNames) = try data.crossing(nonresponse.classes, path: "nonresponse.classes")
      (self.design, self.data) = try drawn.answered(
        answers.map { $0 == 1 }, classes: classes, names: classNames, data: data)
    } else {
      design = drawn
      self.data = data
    }
    domain = try Self.rows(
      of: self.data, meeting: spec.domain, in: Array(repeating: true, count: self.data.count))
  }

  /// The whole; an estimate that is refused says so in its place.
  ///
  /// - Throws: `SpecError`, or `EstimationError` without a code.
  func json() throws -> JSON {
    var estimates: [String: JSON] = [:]
    for request in spec.requests {
      do {
        estimates[request.id] = .list(try rows(of: request))
      } catch let error as EstimationError {
        guard let code = error.code else { throw error }
        estimates[request.id] = ["error": .text(code)]
      }
    }
    let all = Array(repeating: true, count: design.weights.count)
    let summary: JSON = [
      "rows": .integer(all.count), "degf": .integer(design.degreesOfFreedom(in: all)),
      "sum_of_weights": .number(design.weightedSum(nil, in: all)),
      "min_weight": .optional(design.weights.min()), "max_weight": .optional(design.weights.max()),
    ]
    var report: [String: JSON] = ["id": .text(spec.id), "design": summary, "estimates": .object(estimates)]
    if spec.outputsWeights { report["weights"] = .list(design.weights.map { .number($0) }) }
    return .object(report)
  }

  private static func rows(
    of data: SurveyData, meeting conditions: [Condition], in domain: [Bool]
  ) throws(SpecError) -> [Bool] {
    var rows = domain
    for condition in conditions {
      let holds = try condition.rows(of: data)
      for row in rows.indices where !holds[row] { rows[row] = false }
    }
    return rows
  }

  private func rows(of request: EstimateRequest) throws -> [JSON] {
    let base = try Self.rows(of: data, meeting: request.conditions, in: domain)
    guard !request.by.isEmpty else { return try rows(of: request, in: base).map { .object($0) } }
    var rows: [JSON] = []
    for (group, members) in try groups(by: request.by, path: "\(request.path).by", in: base) {
      let label = JSON.object(group.mapValues { .text($0) })
      guard let members = try members.contains(true) ? self.rows(ofPart: request, in: members) : nil else {
        rows.append(["group": label, "n": 0, "empty": true])
        continue
      }
      for row in members { rows.append(.object(row.merging(["group": label]) { $1 })) }
    }
    return rows
  }

  /// The rows of a statistic on one part; nil when no row of it has a value, which is no reason to say
  /// nothing of the others.
  private func rows(
    ofPart request: EstimateRequest, in members: [Bool]
  ) throws -> [[String: JSON]]? {
    do {
      return try rows(of: request, in: members)
    } catch EstimationError.emptyDomain {
      return nil
    }
  }

  /// All combinations of levels, with their rows.
  private func groups(
    by columns: [String], path: String, in base: [Bool]
  ) throws(SpecError) -> [([String: String], [Bool])] {
    var groups: [([String: String], [Bool])] = [([:], base)]
    for column in columns {
      let (codes, levels) = try data.categories(column, path: path)
      groups = groups.flatMap { label, rows in
        levels.enumerated().map { code, level in
          let members = rows.indices.map { rows[$0] && codes[$0] == Int32(code) }
          return (label.merging([column: level]) { $1 }, members)
        }
      }
    }
    return groups
  }
}

extension StratifiedDesign {
  /// The design of those who answered, with weights corrected by response class.
  ///
  /// Population sizes stay counts: a stratum taken in full keeps a variance when some did not answer.
  func answered(
    _ responded: [Bool], classes: [Int32], names classNames: [String], data: SurveyData
  ) throws(EstimationError) -> (StratifiedDesign, SurveyData) {
    let corrected = try Nonresponse.weightingClass(
      weights: weights, responded: responded, classes: classes, names: classNames)
    let kept = responded.indices.filter { responded[$0] }
    let counts = kept.map { populations[Int(strata[$0])] }
    let design = try StratifiedDesign(
      strata: kept.map { strata[$0] }, names: names, weights: kept.map { corrected[$0] },
      populations: counts.contains(.infinity) ? nil : counts, lonely: lonely)
    return (design, data.kept(kept))
  }
}
