// SPDX-License-Identifier: AGPL-3.0-or-later
public import Markup

/// What the home page is called and what the site is for, in a few lines.
public struct HomeHeading: View {
  private let language: Language

  /// The heading in a language.
  public init(_ language: Language) { self.language = language }

  /// The heading.
  public var body: HTML {
    """
    <h1>\(language(SiteText.homeTitle))</h1>
    <p class="chapo">\(language(SiteText.homeLead))</p>
    """
  }
}
