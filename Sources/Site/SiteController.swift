// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import HTTPTypes
public import Hummingbird
public import Server

/// Answers the home page, the files of the site, and addresses that lead nowhere.
public struct SiteController: Sendable {
  private let assets: Assets
  private let pages: KeptPages

  /// A controller that keeps its pages in `pages`.
  ///
  /// - Throws: `AssetsError` when the files that the program ships are not beside it.
  public init(pages: KeptPages) throws(AssetsError) {
    assets = try Assets(folder: Bundle.module.bundleURL.appending(path: "Assets"))
    self.pages = pages
  }

  /// The routes of the whole site, under its policy.
  public func router(isSecure: Bool) -> Router<SiteContext> {
    let router = Router(context: SiteContext.self)
    router.add(middleware: SecurityPolicy(isSecure: isSecure))
    router.get("/", use: show)
    router.get("/fichiers/:file", use: assets.show)
    router.get("/**", use: showNothing)
    return router
  }

  @Sendable private func show(_ request: Request, context: SiteContext) async throws -> Response {
    try await pages.answer(request, at: context.now, about: "home") {
      let language = Language.french
      return PageLayout(
        title: language(SiteText.homeTitle), language: language, assets: assets,
        content: HomeView(language: language).body
      ).body
    }
  }

  @Sendable private func showNothing(_ request: Request, context: SiteContext) async throws -> Response {
    let language = Language.french
    let page = PageLayout(
      title: language(SiteText.notFoundTitle), language: language, assets: assets,
      content: NotFoundView(language: language).body)
    return .page(page.body, status: .notFound)
  }
}
