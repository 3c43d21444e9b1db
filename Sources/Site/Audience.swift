// SPDX-License-Identifier: AGPL-3.0-or-later

/// Whom a page is for: it decides the header.
public enum Audience: Sendable {
  /// Anyone: the menu, with the section of the page.
  case everyone(SiteSection?)
  /// Someone who came by a personal link: no menu, so that nothing leads away.
  case respondent
  /// The team, with the addresses of its menu, and the form that signs out.
  case team(name: String, formToken: String)
}
