// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import HTTPTypes
import Hummingbird
import Kernel
import Markup
import Persistence
import Server
import Site

/// What would be released now, for the controllers of the team that show it.
struct ReleasePreviews: Sendable {
  let store: Store
  let layout: Layout
  let work: ReleaseWork

  /// What would be released now, with the version before and why it may not be released.
  func edition(
    _ context: TeamContext
  ) async throws -> (Edition, last: Release?, obstacle: ReleaseError?) {
    let slug = try context.parameters.require("slug")
    let now = context.now
    let draft = try await work.draft(of: slug)
    let (history, last) = try await store.read { session in
      (try session.releases.history(of: slug, openAt: now), try session.releases.last(of: slug))
    }
    let edition = Edition(
      previewing: draft, history: history, language: context.language, layout: layout)
    return (edition, last, try await work.refusal(of: draft))
  }

  /// What would be released now, with the form as it was typed.
  func view(_ form: ReleaseForm, _ context: TeamContext) async throws -> ReleasePreviewView {
    let (edition, last, obstacle) = try await edition(context)
    return ReleasePreviewView(
      edition: edition, last: last, obstacle: obstacle, form: form, mayRelease: context.mayRelease,
      token: context.formToken)
  }

  /// The page of a preview.
  func page(
    _ view: ReleasePreviewView, _ context: TeamContext, status: HTTPResponse.Status = .ok
  ) -> Response {
    .team(
      context.language(ResultsText.previewTitle), .campaigns, in: layout, context: context,
      showsFictitious: view.edition.campaign.isFictitious, status: status, content: view.body)
  }
}
