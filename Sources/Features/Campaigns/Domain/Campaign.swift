// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// A questionnaire put to a sample of poles about one year.
public struct Campaign: Hashable, Sendable {
  /// Its identifier.
  public let id: ID<Campaign>
  /// Its name in addresses.
  public let slug: String
  /// Its title.
  public let title: String
  /// The year that the answers are about.
  public let referenceYear: Int
  /// Whether its poles are made up.
  public let isFictitious: Bool
  /// The first day on which poles may answer.
  public let opensOn: Day
  /// The last day on which poles may answer.
  public let closesOn: Day
  /// The day on which the frame was frozen from the register.
  let frameOn: Day
  /// What the permanent random numbers of the draw come from.
  let seed: String
  /// The questionnaire.
  public let form: ID<KeptForm>

  /// How a campaign stands on a day.
  public enum Phase: Hashable, Sendable {
    /// Nobody may answer yet.
    case coming
    /// Poles answer.
    case open
    /// Nobody may answer any more.
    case closed
  }

  /// How the campaign stands on `day`.
  public func phase(on day: Day) -> Phase { day < opensOn ? .coming : day > closesOn ? .closed : .open }

  /// Lets pass only on a day on which poles answer.
  func requireOpen(on day: Day) throws(CampaignError) {
    switch phase(on: day) {
    case .coming: throw .notOpenYet(opensOn: opensOn)
    case .closed: throw .closed(closesOn: closesOn)
    case .open: return
    }
  }
}

/// Why a campaign refuses something.
public enum CampaignError: Error, Hashable, Sendable {
  /// Nobody may answer yet.
  case notOpenYet(opensOn: Day)
  /// Nobody may answer any more.
  case closed(closesOn: Day)
  /// Another campaign bears this name.
  case slugTaken(String)
  /// It would close before it opens.
  case closesBeforeItOpens
  /// The workbook of the questionnaire has errors.
  case unusableForm(errors: Int)
  /// The frame has no unit.
  case emptyFrame
  /// The frame holds a pole of the other kind, fictitious or real.
  case mixedFrame(reference: String)
  /// The frame holds one pole twice.
  case doubledPole(reference: String)
  /// A variable of the dictionary is measured by a question of another kind.
  case variableChanged(name: String)
}
