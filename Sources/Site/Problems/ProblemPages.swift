// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
public import Hummingbird
import Logging
import Markup
import Secrets
public import Server

/// Turns what goes wrong into pages that help. What is not a `PublicProblem` is told by a reference only; the
/// log has the rest.
public struct ProblemPages: MiddlewareProtocol {
  private let layout: Layout

  /// Pages in this layout.
  public init(layout: Layout) { self.layout = layout }

  /// Answers what `next` answers, or the page of the problem it met.
  public func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let problem as any PublicProblem {
      return page(of: problem, in: context.language)
    } catch let error as HTTPError where error.status == .notFound || error.status == .methodNotAllowed {
      return page(of: NotFoundError(), in: context.language)
    } catch let error as HTTPError where error.status == .contentTooLarge {
      return page(of: FormFieldsError.tooLarge, in: context.language)
    } catch {
      let reference = Chance.token(bytes: 4).uppercased()
      // The kind of the error only: its values may hold what a person typed.
      context.logger.error(
        "unexpected error", metadata: ["reference": "\(reference)", "kind": "\(type(of: error))"])
      context.logger.debug("unexpected error", metadata: ["reference": "\(reference)", "error": "\(error)"])
      return page(of: Unexpected(reference: reference), in: context.language)
    }
  }

  /// The page that says a problem and what to do about it.
  public func page(of problem: some PublicProblem, in language: Language) -> Response {
    let title = problem.title(in: language)
    let way = problem.way(in: language)
    let content: HTML = """
      <div class="conteneur page-erreur flux"><p class="page-erreur__code">\(problem.status.code)</p>\
      <h1>\(title)</h1>
      <p class="chapo">\(problem.advice(in: language))</p>
      <p class="rangee"><a class="bouton" href="\(way.address)">\(way.label)</a></p></div>
      """
    return .page(Page(title, in: layout, language: language, content: content).body, status: problem.status)
  }
}

/// Something that should not have happened.
private struct Unexpected: PublicProblem {
  let reference: String
  var status: HTTPResponse.Status { .internalServerError }
  func title(in language: Language) -> String { language(SiteText.unexpectedTitle) }
  func advice(in language: Language) -> String {
    language(SiteText.unexpectedAdvice, ["reference": reference])
  }
}
