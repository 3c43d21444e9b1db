// SPDX-License-Identifier: AGPL-3.0-or-later
public import Hummingbird
public import Persistence
public import Secrets
public import Server
public import Site

/// The one way into the pages of the team.
public struct TeamDoor: Sendable {
  private let store: Store
  private let keyring: Keyring
  private let layout: Layout
  private let isSecure: Bool

  /// A door that keeps cookies to HTTPS when `isSecure`.
  public init(store: Store, keyring: Keyring, layout: Layout, isSecure: Bool) {
    self.store = store
    self.keyring = keyring
    self.layout = layout
    self.isSecure = isSecure
  }

  /// The routes under `/equipe` that only the team reaches: a visitor is led to the sign-in page, and from
  /// there to the page asked for.
  public func group(on router: Router<SiteContext>) -> RouterGroup<TeamContext> {
    router.group("equipe")
      .add(middleware: FormToken(keyring: keyring, isSecure: isSecure))
      .add(middleware: TeamSessionCheck(store: store, layout: layout, keyring: keyring))
      .group(context: TeamContext.self)
  }
}
