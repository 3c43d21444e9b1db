// SPDX-License-Identifier: AGPL-3.0-or-later

extension AppearanceStatus {
  /// The word that files of meetings use, the one that they are loaded from and the one that is exported.
  var word: String {
    switch self {
    case .confirmed: "confirmed"
    case .subjectToConfirmation: "sous_reserve"
    case .toBeDefined: "a_definir"
    }
  }

  /// The status that a file says with `word`, or nil.
  init?(word: String) {
    guard let status = Self.allCases.first(where: { $0.word == word }) else { return nil }
    self = status
  }
}
