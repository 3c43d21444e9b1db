// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Kernel
import Persistence
import Synchronization

/// The questionnaires in use, each read from its workbook once: they never change.
public final class FormShelf: Sendable {
  private let forms = Mutex<[ID<KeptForm>: Form]>([:])

  /// An empty shelf.
  public init() {}

  /// The questionnaire of this identifier.
  func form(_ id: ID<KeptForm>, in session: Session) throws -> Form {
    if let form = forms.withLock({ $0[id] }) { return form }
    let form = try session.forms.form(id).form
    forms.withLock { $0[id] = form }
    return form
  }
}
