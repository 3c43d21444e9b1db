// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Spreadsheets

/// What a release is made from: a campaign, its frame and what became of the units drawn.
struct Survey: Hashable, Sendable {
  /// The campaign, as far as a release says it.
  struct Campaign: Hashable, Sendable {
    /// Its name in addresses.
    let slug: String
    /// Its title.
    let title: String
    /// The year that the answers are about.
    let referenceYear: Int
    /// Whether its units are made up.
    let isFictitious: Bool
  }

  /// A unit of the frame, drawn or not.
  struct FrameUnit: Hashable, Sendable {
    /// Its public reference.
    let reference: String
    /// Its stratum.
    let stratum: String
    /// Its permanent random number, as written.
    let number: String
    /// Whether it was drawn.
    let isSelected: Bool
  }

  /// The campaign.
  let campaign: Campaign
  /// The frame, by reference.
  let frame: [FrameUnit]
  /// The units drawn, by reference: the order in which they were read does not matter.
  let rows: [SurveyRow]

  /// A survey.
  init(campaign: Campaign, frame: [FrameUnit], rows: [SurveyRow]) {
    self.campaign = campaign
    self.frame = frame.sorted { $0.reference.precedes($1.reference) }
    self.rows = rows.sorted { $0.unit.precedes($1.unit) }
  }

  /// The name of the file of the frame.
  static let frameFileName = "frame.csv"

  /// The frame as a file for programs: a header, then one record by unit.
  var frameFile: [UInt8] {
    CSVWriter.bytes(
      [["unit", "stratum", "prn", "selected"]]
        + frame.map { [$0.reference, $0.stratum, $0.number, $0.isSelected ? "1" : "0"] })
  }
}
