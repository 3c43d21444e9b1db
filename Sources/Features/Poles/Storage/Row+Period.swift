// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence

extension Row {
  /// The period between `NAME_earliest` and `NAME_latest`.
  func period(_ name: String) throws(StorageError) -> Period? {
    Period(earliest: try optionalDay("\(name)_earliest"), latest: try optionalDay("\(name)_latest"))
  }
}
