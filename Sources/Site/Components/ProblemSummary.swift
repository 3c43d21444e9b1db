// SPDX-License-Identifier: AGPL-3.0-or-later
public import Markup

/// What is wrong with a form, on top of it: each problem leads to its field.
public struct ProblemSummary: View {
  /// A problem and the field it is about.
  public struct Item: Sendable {
    let field: String
    let sentence: String

    /// The problem of the field whose identifier is `field`.
    public init(field: String, _ sentence: String) {
      self.field = field
      self.sentence = sentence
    }
  }

  private let items: [Item]
  private let language: Language

  /// A summary of these problems; nothing when there is none.
  public init(_ items: [Item], language: Language) {
    self.items = items
    self.language = language
  }

  /// The summary.
  public var body: HTML {
    guard !items.isEmpty else { return .empty }
    return """
      <div class="message message--erreur" role="alert" aria-labelledby="problemes" tabindex="-1">\
      <h2 id="problemes">\(language(SiteText.problems, count: items.count))</h2><ul>\
      \(each: items, { "<li><a href=\"#\($0.field)\">\($0.sentence)</a></li>" })</ul></div>

      """
  }
}
