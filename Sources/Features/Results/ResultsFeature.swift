// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
public import Persistence

/// From answers to published figures.
public enum ResultsFeature {
  /// The tables of releases and of plans of estimation.
  public static func migrations() throws -> [Migration] {
    try Migration.all(in: Bundle.module.bundleURL.appending(path: "Migrations"))
  }
}
