// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// What the public page would show, exactly, with the form that releases it.
struct ReleasePreviewView: View {
  let edition: Edition
  /// The version before; nil for the first release.
  let last: Release?
  /// Why it may not be released as it is; nil when it may.
  let obstacle: ReleaseError?
  var form = ReleaseForm()
  var problems: [(field: ReleaseForm.Field, problem: ReleaseForm.Problem)] = []
  /// Why what was asked was not done, when it is about no field.
  var refusal: ReleaseError?
  let mayRelease: Bool
  let token: String

  private var language: Language { edition.language }

  var body: HTML {
    let items = problems.map {
      ProblemSummary.Item(field: $0.field.rawValue, $0.problem.sentence(in: language))
    }
    return """
      \(TeamTrailView(campaign: edition.campaign, here: language(ReleaseText.teamPreview), language: language))\
      <div class="conteneur">\(message)\(ProblemSummary(items, language: language))</div>
      \(ReleaseView(edition: edition))
      \(ReleaseFormView(
        edition: edition, last: last, obstacle: obstacle, form: form, problems: problems, mayRelease: mayRelease, token: token))
      """
  }

  /// What was refused, or what stands in the way before anything was asked.
  private var message: HTML {
    guard let error = refusal ?? obstacle else { return .empty }
    return Notice(refusal == nil ? .warning : .refusal, error, language: language).body
  }
}
