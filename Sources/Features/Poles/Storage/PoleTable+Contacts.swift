// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel
public import Persistence

extension PoleTable {
  /// Whom to write to on a day about each pole, fictitious or real, of which the register knows somebody still.
  public func contacts(fictitious: Bool, on day: Day) throws(StorageError) -> [ID<Pole>: Contact] {
    try session.contacts.usable(on: day, fictitious: fictitious)
  }

  /// Whom to write to on a day about a pole for this purpose, if the register knows somebody still.
  public func contact(
    for purpose: Contact.Purpose, of pole: ID<Pole>, on day: Day
  ) throws(StorageError) -> Contact? {
    try session.contacts.usable(for: purpose, of: pole, on: day)
  }
}
