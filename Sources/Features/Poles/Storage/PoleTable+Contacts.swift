// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel
public import Persistence

extension PoleTable {
  /// Whom to write to on a day about each pole, fictitious or real, of which the register knows somebody still.
  public func contacts(fictitious: Bool, on day: Day) throws(StorageError) -> [ID<Pole>: Contact] {
    try session.contacts.usable(on: day, fictitious: fictitious)
  }
}
