// SPDX-License-Identifier: AGPL-3.0-or-later
import ArgumentParser
import Foundation
import Kernel
import Persistence
import Results
import Site

/// From answers to figures that can be read.
struct ReleaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "Prépare et copie les diffusions de résultats.",
    subcommands: [Plan.self, Build.self])

  /// Keeps what is to be estimated of a campaign.
  struct Plan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Garde le plan de calcul d’une campagne\u{A0}; l’équipe voit l’aperçu, puis diffuse.")

    @Argument(
      help: ArgumentHelp(
        "Le plan, en JSON, comme Examples/Observatory/plan-exercice-2015.json.", valueName: "plan"))
    var file: String
    @OptionGroup var place: DataOptions

    func run() async throws {
      let now = Instant(Date())
      let spec = try SpecFile(file)
      let plan: EstimationPlan
      do { plan = try EstimationPlan(spec.json) } catch {
        throw InputError(problems: [error.problem(in: spec)])
      }
      try await keep(plan, of: spec, at: now)
      let figures = plan.figureCount
      Output.result(
        "\(plan.campaign)\u{A0}: plan gardé, \(figures) \(figures < 2 ? "chiffre" : "chiffres")\n")
    }

    private func keep(_ plan: EstimationPlan, of spec: SpecFile, at now: Instant) async throws {
      let installation = try await Installation.open(try place.settings(), at: now)
      do {
        try await ReleaseWork(store: installation.store, run: Program.estimation).keep(plan, at: now)
      } catch let error as PlanError {
        throw InputError(problems: [error.problem(in: spec)])
      } catch let problem as any PublicProblem {
        // Any other refusal is of the campaign that the plan names.
        throw spec.refusal(at: "campaign", problem.advice(in: .french))
      }
    }
  }
}
