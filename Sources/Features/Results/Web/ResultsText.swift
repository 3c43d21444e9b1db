// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Site

/// The words of the results.
enum ResultsText: String, Text {
  case findingLessThanHalf = "finding.less-than-half"
  case findingLessThanQuarter = "finding.less-than-quarter"
  case findingLessThanThird = "finding.less-than-third"
  case findingMoreThanHalf = "finding.more-than-half"
  case findingMoreThanThreeQuarters = "finding.more-than-three-quarters"
  case findingMoreThanTwoThirds = "finding.more-than-two-thirds"
  case interval = "interval"
  case titleHidden = "title.hidden"
  case titleNeutral = "title.neutral"
  case titlePoint = "title.point"

  static let catalog = Catalog.shipped(in: .module)
}
