// SPDX-License-Identifier: AGPL-3.0-or-later

/// The way through the pages of a form, past those that show nothing.
public struct Journey: Sendable {
  private let state: FormState

  /// The way through the form in this state.
  public init(_ state: FormState) { self.state = state }

  /// The pages that show something.
  public var pages: [FormPage] { state.form.pages.filter { state.isRelevant($0) } }

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
}
