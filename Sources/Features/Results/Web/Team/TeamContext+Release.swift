// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts

extension TeamContext {
  /// Whether whoever asks may release and withdraw.
  var mayRelease: Bool { account.role == .administrator }
}
