// SPDX-License-Identifier: AGPL-3.0-or-later
public import Markup

/// What the home page says.
public struct HomeView: View {
  private let language: Language

  /// The home page in `language`.
  public init(language: Language) { self.language = language }

  /// The content of the page.
  public var body: HTML {
    """
    <div class="section flux"><h1>\(language(SiteText.homeTitle))</h1>
    <p class="chapo">\(language(SiteText.homeLead))</p>
    <p class="mesure">\(language(SiteText.homeBeginning))</p>
    <p class="mesure">\(language(SiteText.homeRepository))</p></div>
    """
  }
}

/// What is shown when an address leads nowhere.
public struct NotFoundView: View {
  private let language: Language

  /// The page in `language`.
  public init(language: Language) { self.language = language }

  /// The content of the page.
  public var body: HTML {
    """
    <div class="section flux"><h1>\(language(SiteText.notFoundTitle))</h1>
    <p class="chapo">\(language(SiteText.notFoundAdvice))</p></div>
    """
  }
}
