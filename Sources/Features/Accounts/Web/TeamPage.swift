// SPDX-License-Identifier: AGPL-3.0-or-later
public import HTTPTypes
public import Hummingbird
public import Markup
import Server
public import Site

extension Response {
  /// A page of the team's `section`, with the team's menu above `content`.
  public static func team(
    _ title: String, _ section: TeamSection, in layout: Layout, context: TeamContext,
    showsFictitious: Bool = false, status: HTTPResponse.Status = .ok, content: HTML
  ) -> Response {
    let navigation = TeamNavigationView(current: section, language: context.language)
    return .page(
      Page(
        title, in: layout, language: context.language, for: context.audience,
        showsFictitious: showsFictitious, content: "\(navigation)\(content)"
      ).body, status: status)
  }
}
