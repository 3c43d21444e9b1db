// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
public import Site

/// The words of the pages of the register.
public enum PolesText: String, Text {
  case title = "list.title"

  /// The texts of the feature.
  public static let catalog = Catalog.shipped(in: .module)
}
