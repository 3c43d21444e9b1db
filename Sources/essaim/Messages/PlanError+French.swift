// SPDX-License-Identifier: AGPL-3.0-or-later
import Results
import Site

extension PlanError {
  /// What is wrong in the plan `spec`, where, and what to do.
  func problem(in spec: SpecFile) -> InputProblem { spec.problem(at: path(in: spec.json), message) }

  private var message: String {
    if case .mismatch(let mismatch) = self { mismatch.message } else { advice(in: .french) }
  }
}
