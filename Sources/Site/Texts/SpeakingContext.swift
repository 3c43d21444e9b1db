// SPDX-License-Identifier: AGPL-3.0-or-later
public import Server

/// The context of a request that is answered in a language.
public protocol SpeakingContext {}

extension SpeakingContext {
  /// The language of the answer: French, for as long as no address is in another.
  public var language: Language { .french }
}

extension SiteContext: SpeakingContext {}
