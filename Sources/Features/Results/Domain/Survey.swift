// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Spreadsheets

/// What a release is made from: a campaign, its frame and what became of the units drawn.
public struct Survey: Hashable, Sendable {
  /// The campaign, as far as a release says it.
  public struct Campaign: Hashable, Sendable {
    /// Its name in addresses.
    public let slug: String
    /// Its title.
    public let title: String
    /// The year that the answers are about.
    public let referenceYear: Int
    /// Whether its units are made up.
    public let isFictitious: Bool

    /// A campaign.
    public init(slug: String, title: String, referenceYear: Int, isFictitious: Bool) {
      self.slug = slug
      self.title = title
      self.referenceYear = referenceYear
      self.isFictitious = isFictitious
    }
  }

  /// A unit of the frame, drawn or not.
  public struct FrameUnit: Hashable, Sendable {
    /// Its public reference.
    public let reference: String
    /// Its stratum.
    public let stratum: String
    /// Its permanent random number, as written.
    public let number: String
    /// Whether it was drawn.
    public let isSelected: Bool

    /// A unit of the frame.
    public init(reference: String, stratum: String, number: String, isSelected: Bool) {
      self.reference = reference
      self.stratum = stratum
      self.number = number
      self.isSelected = isSelected
    }
  }

  /// The campaign.
  public let campaign: Campaign
  /// The frame, by reference.
  public let frame: [FrameUnit]
  /// The units drawn, by reference: the order in which they were read does not matter.
  public let rows: [SurveyRow]

  /// A survey.
  public init(campaign: Campaign, frame: [FrameUnit], rows: [SurveyRow]) {
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
