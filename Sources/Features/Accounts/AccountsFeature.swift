// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
public import Persistence

/// The people of the team: who they are, how they sign in, what they did.
public enum AccountsFeature {
  /// The migrations of the feature.
  public static func migrations() throws -> [Migration] {
    try Migration.all(in: Bundle.module.bundleURL.appending(path: "Migrations"))
  }
}
