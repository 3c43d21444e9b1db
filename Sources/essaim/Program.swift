// SPDX-License-Identifier: AGPL-3.0-or-later
import Results

/// This program, as releases name it.
enum Program {
  /// Its name and its version. Every release holds it: another version makes other bytes.
  static let name = "Essaim 0.1"

  /// The estimations of this program, by the rules of confidentiality of the observatory.
  static let estimation = EstimationRun(program: name)
}
