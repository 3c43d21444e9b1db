// SPDX-License-Identifier: AGPL-3.0-or-later
import Campaigns
import Forms
import Kernel
import Sampling
import Site
import Spreadsheets

/// A file that describes a campaign, with the questionnaire that it names.
struct CampaignDescription {
  private let spec: SpecFile
  private let file: CampaignFile
  private let questionnaire: Workbook

  /// The description at `path`, whose questionnaire has no error.
  init(_ path: String) throws(InputError) {
    spec = try SpecFile(path)
    do { file = try CampaignFile(spec.json) } catch {
      throw InputError(problems: [error.problem(in: spec)])
    }
    questionnaire = try Self.questionnaire(file.questionnaire, beside: spec)
  }

  /// Creates the campaign or, in a dry run, says what it would be.
  func create(in installation: Installation, dryRun: Bool = false, at now: Instant) async throws
    -> CampaignReport
  {
    let work = CampaignWork(
      store: installation.store, keyring: installation.keyring, layout: installation.layout)
    do {
      return try await work.create(file, form: questionnaire, dryRun: dryRun, at: now)
    } catch let error as CampaignFileError {
      throw InputError(problems: [error.problem(in: spec)])
    } catch let error as CampaignError {
      throw InputError(problems: [error.problem(in: spec)])
    } catch let error as DrawError {
      throw InputError(problems: [error.problem(in: spec, nil)])
    }
  }

  private static func questionnaire(
    _ name: String, beside spec: SpecFile
  ) throws(InputError) -> Workbook {
    let (path, bytes) = try spec.neighbour(name, .workbook, at: "questionnaire")
    let workbook: Workbook
    do { workbook = try XLSXReader.workbook(from: bytes) } catch {
      throw InputError(problems: [error.problem(in: path)])
    }
    let reading = Form.read(workbook)
    guard reading.form != nil else {
      throw InputError(
        problems: reading.errors.map { issue in
          InputProblem(
            file: path, line: issue.row, field: "\(issue.sheet) \(issue.column ?? "")".trimmed,
            message: issue.sentence(in: .french))
        })
    }
    return workbook
  }
}
