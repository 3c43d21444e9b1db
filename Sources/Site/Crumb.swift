// SPDX-License-Identifier: AGPL-3.0-or-later
public import Markup

/// A step of the trail that leads from home to a page.
public struct Crumb: Sendable {
  let label: String
  let address: Address

  /// A step called `label`.
  public init(_ label: String, _ address: Address) {
    self.label = label
    self.address = address
  }
}
