// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Markup
import Site

extension Page {
  /// A page of the team about a campaign, under the menu of the team.
  init(
    _ title: String, of campaign: Survey.Campaign, in frame: Frame, for context: TeamContext, content: HTML
  ) {
    let navigation = TeamNavigation(.campaigns, language: context.language)
    self.init(
      title, in: frame, language: context.language, for: context.audience,
      showsFictitious: campaign.isFictitious, content: navigation.body + content)
  }
}

extension TeamContext {
  /// Whether whoever asks may release and withdraw.
  var mayRelease: Bool { account.role == .administrator }
}

extension Release {
  /// The number in the name that a version has in addresses: `v2`.
  static func version(in name: String) -> Int? {
    guard name.first == "v", let number = Int(name.dropFirst()), "v\(number)" == name else { return nil }
    return number
  }
}
