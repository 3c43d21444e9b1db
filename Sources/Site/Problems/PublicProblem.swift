// SPDX-License-Identifier: AGPL-3.0-or-later
public import HTTPTypes
public import Markup
public import Server

/// An error that a person is told of, with what to do about it.
public protocol PublicProblem: Error {
  /// The status of the answer.
  var status: HTTPResponse.Status { get }
  /// What happened, in a few words.
  func title(in language: Language) -> String
  /// What to do now.
  func advice(in language: Language) -> String
  /// Where the page leads, in the words of the link.
  func way(in language: Language) -> (label: String, address: Address)
}

extension PublicProblem {
  /// The home page, which leads to all the others.
  public func way(in language: Language) -> (label: String, address: Address) {
    (language(SiteText.backHome), SiteMap.home)
  }
}

/// A page that is not there, or not for whoever asks.
public struct NotFoundError: PublicProblem {
  /// Not found.
  public init() {}
  /// 404.
  public var status: HTTPResponse.Status { .notFound }
  /// Says that the page does not exist.
  public func title(in language: Language) -> String { language(SiteText.notFoundTitle) }
  /// Says where to go.
  public func advice(in language: Language) -> String { language(SiteText.notFoundAdvice) }
}

extension FormFieldsError: PublicProblem {
  /// 403 for a forged form, 413 for one too large, 400 otherwise.
  public var status: HTTPResponse.Status {
    switch self {
    case .forged: .forbidden
    case .tooLarge: .contentTooLarge
    case .notAForm, .malformed, .cutShort: .badRequest
    }
  }

  /// What happened.
  public func title(in language: Language) -> String {
    language(self == .forged ? SiteText.forgedTitle : .unreadableTitle)
  }

  /// What to do.
  public func advice(in language: Language) -> String {
    language(self == .forged ? SiteText.forgedAdvice : .unreadableAdvice)
  }
}

/// A request that did not end in time.
public struct SlowRequestError: PublicProblem {
  /// Too slow.
  public init() {}
  /// 408.
  public var status: HTTPResponse.Status { .requestTimeout }
  /// Says that it took too long.
  public func title(in language: Language) -> String { language(SiteText.slowTitle) }
  /// Says that nothing was kept here, nor lost there.
  public func advice(in language: Language) -> String { language(SiteText.slowAdvice) }
}
