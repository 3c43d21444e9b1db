// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
public import Persistence

/// The campaigns: frames, samples, personal links, replies.
public enum CampaignsFeature {
  /// The migrations of its tables.
  public static func migrations() throws -> [Migration] {
    try Migration.all(in: Bundle.module.bundleURL.appending(path: "Migrations"))
  }
}
