// SPDX-License-Identifier: AGPL-3.0-or-later

/// The way through the pages of a form, past those that show nothing.
public struct Journey: Sendable {
  private let state: FormState

  /// How far a page is answered.
  public enum PageProgress: String, Hashable, Sendable {
    /// Nothing is answered.
    case empty
    /// Something is answered.
    case begun
    /// All that is asked is answered, « Je ne sais pas » included.
    case complete
  }

  /// The way through the form in this state.
  public init(_ state: FormState) { self.state = state }

  /// The pages that show something.
  public var pages: [FormPage] { state.form.pages.filter { state.isRelevant($0) } }

  /// The first page.
  public var first: FormPage? { pages.first }

  /// The page after this one, or nil after the last; a page that has become hidden keeps its place.
  public func next(after page: FormPage) -> FormPage? {
    guard let place = state.form.pages.firstIndex(of: page) else { return nil }
    return state.form.pages[(place + 1)...].first { state.isRelevant($0) }
  }

  /// The page before this one, or nil before the first.
  public func previous(before page: FormPage) -> FormPage? {
    guard let place = state.form.pages.firstIndex(of: page) else { return nil }
    return state.form.pages[..<place].last { state.isRelevant($0) }
  }

  /// How many questions are shown, and how many of them have an answer.
  public var progress: (answered: Int, relevant: Int) { count(state.form.questions) }

  /// How far a page is answered.
  public func progress(of page: FormPage) -> PageProgress {
    let (answered, relevant) = count(state.form.questions(on: page))
    return answered == relevant ? .complete : answered == 0 ? .empty : .begun
  }

  private func count(_ questions: [Question]) -> (answered: Int, relevant: Int) {
    let asked = questions.filter { $0.isAsked && state.isRelevant($0.name) }
    return (asked.count { state.value(of: $0.name) != .blank }, asked.count)
  }
}
