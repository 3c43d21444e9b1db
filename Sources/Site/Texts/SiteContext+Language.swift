// SPDX-License-Identifier: AGPL-3.0-or-later
public import Server

extension SiteContext {
  /// The language of the answer: French, for as long as no address is in another.
  public var language: Language { .french }
}
