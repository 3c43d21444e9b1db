// SPDX-License-Identifier: AGPL-3.0-or-later
public import Markup

/// A framed message within a page, with its own heading.
public struct Notice: View {
  /// What it tells.
  public enum Kind: Hashable, Sendable {
    /// Something that was asked was not done: read out at once.
    case refusal
    /// Something to know before going on: read out when the reader comes to it.
    case warning

    fileprivate var style: String { self == .refusal ? "message--erreur" : "message--alerte" }
    fileprivate var role: String { self == .refusal ? "alert" : "status" }
  }

  private let kind: Kind
  private let heading: HTML
  private let content: HTML

  /// A message with a title and what follows it, under the heading of this level.
  public init(_ kind: Kind, _ title: String, level: Int = 2, content: HTML) {
    self.kind = kind
    heading = level == 2 ? "<h2>\(title)</h2>" : "<h3>\(title)</h3>"
    self.content = content
  }

  /// A problem in words: what it is, and what to do.
  public init(_ kind: Kind, _ problem: any PublicProblem, level: Int = 2, language: Language) {
    self.init(
      kind, problem.title(in: language), level: level, content: "<p>\(problem.advice(in: language))</p>")
  }

  /// The message.
  public var body: HTML {
    """
    <div class="message \(kind.style)" role="\(kind.role)">\(heading)\(content)</div>

    """
  }
}
