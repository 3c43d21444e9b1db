// SPDX-License-Identifier: AGPL-3.0-or-later

extension Release {
  /// The number in the name that a version has in addresses: `v2`.
  static func version(in name: String) -> Int? {
    guard name.first == "v", let number = Int(name.dropFirst()), "v\(number)" == name else { return nil }
    return number
  }
}
