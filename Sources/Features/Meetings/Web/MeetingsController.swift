// SPDX-License-Identifier: AGPL-3.0-or-later
public import Hummingbird
import Kernel
import Markup
public import Persistence
import Poles
import Results
public import Server
public import Site

/// Answers the public pages of the meetings: the list, the programmes, their files for calendars.
public struct MeetingsController: Sendable {
  private let store: Store
  private let layout: Layout
  private let pages: KeptPages

  /// Pages of the meetings of `store`.
  public init(store: Store, layout: Layout, pages: KeptPages) {
    self.store = store
    self.layout = layout
    self.pages = pages
  }

  /// Adds the routes.
  public func addRoutes(to router: Router<SiteContext>) {
    router.get("rencontres", use: list)
    router.get("rencontres/:slug", use: show)
    MeetingCalendarController(store: store, layout: layout).addRoutes(to: router)
  }

  @Sendable private func list(_ request: Request, context: SiteContext) async throws -> Response {
    try await pages.answer(request, at: context.now, about: [.meetings]) {
      let language = context.language
      let meetings = try await store.read { try $0.meetings.all() }
      return Page(
        language(MeetingsText.listTitle), in: layout, language: language, for: .everyone(.meetings),
        content: MeetingListView(meetings: meetings, now: context.now, language: language).body
      ).body
    }
  }

  @Sendable private func show(_ request: Request, context: SiteContext) async throws -> Response {
    let slug = try context.parameters.require("slug")
    return try await pages.answer(request, at: context.now, about: [.meetings, .poles, .results]) {
      let now = context.now
      let (programme, poles, readable) = try await store.read { session in
        guard let meeting = try session.meetings.meeting(slug: slug) else { throw NotFoundError() }
        let programme = try session.programmes.programme(of: meeting)
        // Before the hour of a release nothing leads to it.
        let readable = try programme.releases.filter { release in
          try session.releases.isReadable(release.campaign, version: release.version, at: now)
        }
        return (programme, try session.poles(for: meeting), Set(readable))
      }
      return page(of: programme, poles: poles, readable: readable, context).body
    }
  }

  private func page(
    of programme: Programme, poles: [PoleSummary], readable: Set<PresentedRelease>,
    _ context: SiteContext
  ) -> Page {
    let meeting = programme.meeting
    let words = MeetingWords(meeting: meeting, language: context.language)
    return Page(
      words.title, in: layout, language: words.language, for: .everyone(.meetings),
      showsFictitious: meeting.isFictitious,
      head: EventDataView(programme: programme, words: words, origin: layout.origin).body,
      content: ProgrammeView(
        programme: programme, words: words, state: meeting.registrationState(at: context.now),
        slugs: PoleSlugs(poles),
        readable: readable
      ).body)
  }
}
