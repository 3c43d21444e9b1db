// SPDX-License-Identifier: AGPL-3.0-or-later
public import Markup

/// The mark of what is made up, beside its name; nothing for what is real.
public struct FictitiousMark: View {
  private let isFictitious: Bool
  private let language: Language

  /// The mark, when `isFictitious`.
  public init(_ language: Language, if isFictitious: Bool = true) {
    self.isFictitious = isFictitious
    self.language = language
  }

  /// The mark.
  public var body: HTML {
    guard isFictitious else { return .empty }
    return "<span class=\"pastille pastille--trait\">\(language(SiteText.fictitious))</span>"
  }
}
