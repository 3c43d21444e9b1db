// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

extension String {
  /// The text as XML content or as an attribute's value.
  var escaped: String {
    var bytes: [UInt8] = []
    bytes.append(escaping: self)
    return String(decoding: bytes, as: UTF8.self)
  }
}
