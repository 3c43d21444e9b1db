// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
public import Kernel
public import Persistence

/// Questionnaires, each kept once as its workbook.
public struct FormTable {
  let session: Session

  /// Keeps a questionnaire.
  func keep(_ form: KeptForm, at moment: Instant) throws(StorageError) {
    try session.run(
      """
      INSERT INTO form (id, name, title, version, workbook, kept_at)
      VALUES (\(form.id), \(form.form.id), \(form.form.title), \(form.form.version),
        \(form.workbook.json.canonical), \(moment))
      """)
  }

  /// The questionnaire of this identifier, read again from its workbook.
  public func form(_ id: ID<KeptForm>) throws(StorageError) -> KeptForm {
    guard let row = try session.row("SELECT workbook FROM form WHERE id = \(id)") else { throw .missing }
    let text = try row.text("workbook")
    guard let json = try? JSON(parsing: text.utf8), let workbook = Workbook(json: json),
      let form = try? KeptForm(id: id, workbook: workbook)
    else { throw .unreadable("form.workbook") }
    return form
  }
}

extension Session {
  /// Questionnaires.
  public var forms: FormTable { FormTable(session: self) }
}
