// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Site

extension JSONMismatch {
  /// What is wrong with the value, and what to do.
  var message: String {
    switch self {
    case .missingKey: "cette clé manque\u{A0}; ajoutez-la"
    case .unknownKey: "cette clé n’est pas connue\u{A0}; ôtez-la ou corrigez son nom"
    case .wrongValue(_, let expected): "il faut ici \(expected.words(in: .french))"
    }
  }
}
