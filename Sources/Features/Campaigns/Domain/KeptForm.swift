// SPDX-License-Identifier: AGPL-3.0-or-later
public import Forms
import Kernel

/// A questionnaire as it was read from its workbook; it never changes.
public struct KeptForm: Sendable {
  /// Its identifier.
  let id: ID<KeptForm>
  /// What it asks.
  public let form: Form
  /// The workbook it was read from.
  let workbook: Workbook

  /// The questionnaire that `workbook` holds.
  ///
  /// - Throws: `.unusableForm` when the workbook has errors.
  init(id: ID<KeptForm>, workbook: Workbook) throws(CampaignError) {
    let reading = Form.read(workbook)
    guard let form = reading.form else { throw .unusableForm(errors: reading.errors.count) }
    self.id = id
    self.form = form
    self.workbook = workbook
  }
}
