// SPDX-License-Identifier: AGPL-3.0-or-later

/// How near to the heart of a pole a structure stands (*cercle*).
enum Circle: String, Hashable, Sendable, CaseIterable {
  /// It leads the pole (*structure porteuse*).
  case lead
  /// It was there from the start (*membre initiateur*).
  case initiator
  /// It came later (*partenaire*).
  case partner
}
