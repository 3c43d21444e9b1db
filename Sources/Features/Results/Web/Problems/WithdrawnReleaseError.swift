// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
import Markup
import Server
import Site

/// A release that was withdrawn: its address stays, its figures do not.
struct WithdrawnReleaseError: PublicProblem {
  var status: HTTPResponse.Status { .gone }
  func title(in language: Language) -> String { language(ResultsText.withdrawnTitle) }
  func advice(in language: Language) -> String { language(ResultsText.withdrawnAdvice) }
  func way(in language: Language) -> (label: String, address: Address) {
    (language(ResultsText.withdrawnWay), SiteMap.results)
  }
}
