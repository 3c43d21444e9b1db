// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
public import Persistence

/// The register of poles, its public list, its map.
public enum PolesFeature {
  /// The migrations of the feature.
  public static func migrations() throws -> [Migration] {
    try Migration.all(in: Bundle.module.bundleURL.appending(path: "Migrations"))
  }
}
