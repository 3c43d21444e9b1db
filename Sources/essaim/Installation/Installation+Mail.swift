// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Mail

extension Installation {
  /// The folder of the outgoing mail, one file each, until a mail server can be set.
  var mailFolder: URL { settings.data.appending(path: "courrier") }

  /// Writes the mail of the installation into that folder.
  var letters: OutboxFiles {
    let host = settings.publicOrigin.flatMap { URLComponents(string: $0)?.host } ?? "essaim.example"
    return OutboxFiles(store: store, folder: mailFolder, sender: "essaim@" + host)
  }
}
