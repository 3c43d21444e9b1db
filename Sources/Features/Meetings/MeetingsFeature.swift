// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
public import Persistence

/// What the feature brings to an installation.
public enum MeetingsFeature {
  /// The migrations of its tables.
  public static func migrations() throws -> [Migration] {
    try Migration.all(in: Bundle.module.bundleURL.appending(path: "Migrations"))
  }
}
