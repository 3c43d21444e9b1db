// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Synchronization

/// Folders to remove when the tests are over.
enum Leftovers {
  private static let folders = Mutex<[URL]>([])

  static func removeAtExit(_ folder: URL) {
    let isFirst = folders.withLock { folders in
      folders.append(folder)
      return folders.count == 1
    }
    guard isFirst else { return }
    atexit {
      for folder in Leftovers.folders.withLock({ $0 }) { try? FileManager.default.removeItem(at: folder) }
    }
  }
}
