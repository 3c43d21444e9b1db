// SPDX-License-Identifier: AGPL-3.0-or-later
public import Confidentiality
public import HTTPTypes
public import Site

extension DisclosureError: PublicProblem {
  /// 422.
  public var status: HTTPResponse.Status { .unprocessableContent }

  /// Says that the rules let nothing through.
  public func title(in language: Language) -> String { language(ReleaseText.problemDisclosureTitle) }

  /// Says where, why and what to do.
  public func advice(in language: Language) -> String {
    switch self {
    case .leaks(let findings):
      language(
        ReleaseText.problemLeaks, count: findings.count,
        ["tables": Set(findings.map(\.table)).sorted().joined(separator: ", ")])
    case .inconsistentTable(let table): language(ReleaseText.problemTable, ["table": table])
    case .differentRows(let domain): language(ReleaseText.problemRows, ["domain": domain])
    case .unnamedOrigin(let cell): language(ReleaseText.problemOrigin, ["cell": cell])
    case .unreadableCell: language(ReleaseText.problemCell)
    }
  }
}
