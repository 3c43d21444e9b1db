// SPDX-License-Identifier: AGPL-3.0-or-later
public import Hummingbird
import Kernel
public import Persistence
public import Server
public import Site

/// Answers the team's own page, whose parts belong to the features.
public struct TeamHomeController: Sendable {
  private let store: Store
  private let layout: Layout
  private let door: TeamDoor
  private let parts: [TeamPart]

  /// The page with the tasks of these parts.
  public init(store: Store, layout: Layout, door: TeamDoor, parts: [TeamPart]) {
    self.store = store
    self.layout = layout
    self.door = door
    self.parts = parts
  }

  /// Adds the routes.
  public func addRoutes(to router: Router<SiteContext>) {
    door.group(on: router).get(use: show)
  }

  @Sendable private func show(_ request: Request, context: TeamContext) async throws -> Response {
    let parts = self.parts
    let (tasks, signIns) = try await store.read { session in
      (
        try parts.flatMap { try $0.make(session, context) },
        try session.journal.latest(AccountEvent.signedIn.rawValue, about: context.account.id.text, limit: 2)
      )
    }
    let view = TeamHomeView(
      tasks: tasks, previousSignIn: signIns.dropFirst().first?.moment, now: context.now, zone: layout.zone,
      language: context.language)
    return .team(
      context.language(AccountText.homeTitle), .toDo, in: layout, context: context, content: view.body)
  }
}
