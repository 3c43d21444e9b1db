// SPDX-License-Identifier: AGPL-3.0-or-later
import Estimation
import Foundation
import Kernel
import Testing

/// The folder of a case: data, specification, and results of R's package survey 4.5.
func caseFile(_ name: String, _ file: String) throws -> Data {
  let folder = try #require(Bundle.module.resourceURL)
  return try Data(contentsOf: folder.appending(path: "Fixtures/\(name)/\(file)"))
}

/// The report on a case, its data cut at commas (no field of these files is quoted).
func report(on name: String) throws -> JSON {
  let spec = try EstimationSpec(JSON(parsing: caseFile(name, "spec.json")))
  let text = String(decoding: try caseFile(name, spec.dataFile), as: UTF8.self)
  let lines = text.split(whereSeparator: \.isNewline).map {
    $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
  return try spec.run(header: lines[0], records: Array(lines.dropFirst()))
}

/// The places where `got` differs from `want`; keys that only `got` has are free.
func differences(_ got: JSON?, _ want: JSON, at path: String, tolerance: Double) -> [String] {
  switch want {
  case .null: got == nil || got == .null ? [] : ["\(path): a value where none was expected"]
  case .number(let expected):
    if let number = got?.number, abs(number - expected) <= tolerance * abs(expected) {
      []
    } else {
      ["\(path): \(got?.canonical ?? "nothing") for \(expected)"]
    }
  case .list(let elements):
    if let list = got?.list, list.count == elements.count {
      zip(list, elements).enumerated().flatMap {
        differences($1.0, $1.1, at: "\(path)[\($0)]", tolerance: tolerance)
      }
    } else {
      ["\(path): another number of rows"]
    }
  case .object(let members):
    members.flatMap { differences(got?[$0], $1, at: "\(path).\($0)", tolerance: tolerance) }
  default: got == want ? [] : ["\(path): \(got?.canonical ?? "nothing")"]
  }
}

@Suite struct `The reference cases` {
  @Test(arguments: ["p01-stratified", "p02-nonresponse", "lonely-remove", "lonely-average", "lonely-adjust"])
  func `every number agrees with R to 1e-9, intervals found by iteration in R to its own precision`(
    name: String
  ) throws {
    let got = try report(on: name)
    var want = try #require(JSON(parsing: caseFile(name, "expected.json")).object)
    want["produced_by"] = nil
    let estimates = try #require(want.removeValue(forKey: "estimates")?.object)
    #expect(differences(got, .object(want), at: name, tolerance: 1e-9) == [])
    for (id, rows) in estimates {
      let found = differences(got["estimates"]?[id], rows, at: id, tolerance: tolerance(of: id, in: name))
      #expect(found == [])
    }
  }

  /// R interpolates the likelihood's profile (e16), and fits logit (e14, e07) and Beta (e18) by iteration.
  private func tolerance(of id: String, in name: String) -> Double {
    switch (name, id) {
    case ("p01-stratified", "e16"): 2e-4
    case ("p01-stratified", "e14"), ("p02-nonresponse", "e07"): 1e-7
    case ("p01-stratified", "e18"): 1e-8
    default: 1e-9
    }
  }
}
