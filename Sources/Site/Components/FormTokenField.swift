// SPDX-License-Identifier: AGPL-3.0-or-later
public import Markup
import Server

/// The hidden field that proves that a form comes from a page given to this browser.
public struct FormTokenField: View {
  private let token: String

  /// The field with the token of the context.
  public init(_ token: String) { self.token = token }

  /// The field.
  public var body: HTML { "<input type=\"hidden\" name=\"\(FormToken.field)\" value=\"\(token)\">" }
}
