// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

extension JSONExpectation {
  /// What the value must be, after « il faut » or « mettez-y ».
  public func words(in language: Language) -> String {
    switch self {
    case .text: language(SiteText.expectText)
    case .line(let most): language(SiteText.expectLine, ["most": language.number(most)])
    case .number: language(SiteText.expectNumber)
    case .amount: language(SiteText.expectAmount)
    case .positive: language(SiteText.expectPositive)
    case .share: language(SiteText.expectShare)
    case .openShare: language(SiteText.expectOpenShare)
    case .positiveShare: language(SiteText.expectPositiveShare)
    case .positiveNumber(let words): language(SiteText.expectPositiveNumber, ["values": Self.quoted(words)])
    case .whole(let least, nil): language(SiteText.expectWhole, ["least": language.number(least)])
    case .whole(let least, let most?):
      language(SiteText.expectRange, ["least": language.number(least), "most": language.number(most)])
    case .year: language(SiteText.expectYear)
    case .count(let word): language(SiteText.expectCount, ["values": Self.quoted([word])])
    case .boolean: language(SiteText.expectBoolean)
    case .value: language(SiteText.expectValue)
    case .list: language(SiteText.expectList)
    case .filledList: language(SiteText.expectFilledList)
    case .single: language(SiteText.expectSingle)
    case .texts: language(SiteText.expectTexts)
    case .object: language(SiteText.expectObject)
    case .choice(let words): language(SiteText.expectChoice, ["values": Self.quoted(words)])
    case .slug: language(SiteText.expectSlug)
    }
  }

  /// Words as a JSON document writes them.
  private static func quoted(_ words: [String]) -> String {
    words.map { "\"\($0)\"" }.joined(separator: ", ")
  }
}
