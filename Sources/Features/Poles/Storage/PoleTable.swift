// SPDX-License-Identifier: AGPL-3.0-or-later
public import Persistence

/// Poles: their identity, their versions and the addresses they had.
public struct PoleTable {
  let session: Session
}

extension Session {
  /// The poles of the register.
  public var poles: PoleTable { PoleTable(session: self) }
}
