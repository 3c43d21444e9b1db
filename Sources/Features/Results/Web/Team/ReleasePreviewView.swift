// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// What the public page would show, exactly, with the form that releases it.
struct ReleasePreviewView: View {
  let edition: Edition
  /// The version before; nil for the first release.
  let last: Release?
  /// How many units answer otherwise than in that version; nil when there is nothing to compare.
  let changes: Int?
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
      <div class="conteneur">\(refusal.map(message))\(ProblemSummary(items, language: language))</div>
      \(ReleaseView(edition: edition))
      \(ReleaseFormView(
        edition: edition, last: last, changes: changes, form: form, problems: problems, mayRelease: mayRelease, token: token))
      """
  }

  private func message(_ refusal: ReleaseError) -> HTML {
    """
    <div class="message message--erreur" role="alert"><h2>\(refusal.title(in: language))</h2>\
    <p>\(refusal.advice(in: language))</p></div>

    """
  }
}
