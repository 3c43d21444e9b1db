// SPDX-License-Identifier: AGPL-3.0-or-later
public import Accounts
import Campaigns
import Kernel
import Markup
import Persistence
import Site

extension TeamPart {
  /// The campaigns whose figures are still to be released, and the releases that wait for their hour.
  public static var results: TeamPart {
    TeamPart { session, context in
      try session.campaigns.all().compactMap { campaign in
        let standing = try ReleaseStanding(of: campaign, in: session)
        return task(for: standing, now: context.now, language: context.language)
      }
    }
  }

  private static func task(for standing: ReleaseStanding, now: Instant, language: Language) -> TeamTask? {
    let text: HTML
    var due: Instant?
    if let waiting = standing.releases.first(where: { $0.status == .released && !$0.isOpen(at: now) }) {
      due = waiting.opensAt
      text = "<p>\(language(ReleaseText.taskOpens, ["version": String(waiting.version)]))</p>"
    } else if standing.last == nil, standing.plan != nil, standing.answered > 0 {
      text = "<p>\(language(ReleaseText.taskUnreleased, count: standing.answered))</p>"
    } else {
      return nil
    }
    let address = SiteMap.teamRelease(standing.campaign.slug)
    return TeamTask(
      due: due, subject: language(ReleaseText.taskSubject), title: standing.campaign.title,
      content: text + "<p><a href=\"\(address)\">\(language(ReleaseText.taskSee))</a></p>")
  }
}
