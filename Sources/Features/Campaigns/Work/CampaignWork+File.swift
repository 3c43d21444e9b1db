// SPDX-License-Identifier: AGPL-3.0-or-later
public import Accounts
public import Kernel
import Persistence
import Site

extension CampaignWork {
  /// Creates the campaign that a file describes, on the poles of the register as they are known now.
  ///
  /// - Parameters:
  ///   - workbook: the questionnaire that the file names.
  ///   - dryRun: whether to say only what the campaign would be; what cannot be is refused all the same.
  /// - Throws: `CampaignFileError`, `CampaignError`, or `DrawError` when the sizes contradict the register.
  public func create(
    _ file: CampaignFile, form workbook: Workbook, dryRun: Bool = false, by account: ID<Account>? = nil,
    at now: Instant
  ) async throws -> CampaignReport {
    let today = now.clock(in: zone).day
    let plan = try file.plan(on: today)
    // The names of strata are kept with the frame, in the language of the register.
    let language = Language.french
    let (unknown, everyone) = (language(CampaignText.stratumUnknown), language(CampaignText.stratumEveryone))
    let entries = try await store.read { session in
      try RegisterFrame(session).entries(fictitious: plan.isFictitious, on: today) {
        file.stratum(of: $0, unknown: unknown, everyone: everyone)
      }
    }
    return try await create(plan, form: workbook, frame: entries, dryRun: dryRun, by: account, at: now)
  }
}
