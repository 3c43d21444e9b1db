// SPDX-License-Identifier: AGPL-3.0-or-later
import Site

extension Release {
  /// The number in the name that a version has in addresses: `v2`.
  ///
  /// - Throws: `NotFoundError` when no version has such a name.
  static func version(in name: String) throws -> Int {
    guard name.first == "v", let number = Int(name.dropFirst()), "v\(number)" == name else {
      throw NotFoundError()
    }
    return number
  }
}
