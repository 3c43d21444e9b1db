// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel
public import Persistence

extension PoleTable {
  /// Whom to write to about a pole, or nil when the register knows nobody, or nobody any more.
  ///
  /// - Parameter day: the day of the mail; without it, a contact without an end.
  public func contact(of pole: ID<Pole>, on day: Day? = nil) throws(StorageError) -> Contact? {
    try session.contacts.contact(of: pole, on: day)
  }
}
