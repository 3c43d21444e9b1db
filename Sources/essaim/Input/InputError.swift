// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// What was given is refused.
struct InputError: Error {
  /// Every reason.
  let problems: [InputProblem]

  /// The reasons, for machines.
  var json: JSON { ["errors": .list(problems.map(\.json))] }
}
